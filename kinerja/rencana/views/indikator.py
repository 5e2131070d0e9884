"""Indicators of a node: the form with targets by year and quarter, removal, and what came of them."""

import re

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.aturan.rincian import Rincian
from kinerja.dokumen.rincian import unduh_rincian_pdf
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.peraturan.rincian import tampilkan_rincian, unduh_rincian
from kinerja.rencana.capaian import IndikatorTampil, rincian_capaian
from kinerja.rencana.forms import IndikatorForm, RealisasiForm
from kinerja.rencana.forms.isian import FormBerkunci
from kinerja.rencana.models import Indikator
from kinerja.rencana.permissions import boleh_catat_realisasi, boleh_ubah_rencana
from kinerja.rencana.selectors import realisasi_dari, tahun_versi
from kinerja.rencana.selectors.rincian import tampil_periode
from kinerja.rencana.services import catat_realisasi, hapus_indikator, simpan_indikator
from kinerja.rencana.views.simpul import ambil_simpul

# What the address may name as a period: a year, a quarter, a semester, a month.
PERIODE = re.compile(r"(?:19|20)\d{2}(?:-(?:TW[1-4]|SM[12]|0[1-9]|1[0-2]))?")


def _ambil(pk: int) -> Indikator:
    return get_object_or_404(Indikator.objects.select_related("simpul__versi__dokumen", "simpul__unit"), pk=pk)


@butuh_masuk
def baru(request: Permintaan, simpul: int) -> HttpResponse:
    """A new indicator of a node."""
    return _form(request, ambil_simpul(request, simpul).pk, None)


@butuh_masuk
def sunting(request: Permintaan, pk: int) -> HttpResponse:
    """Change an indicator and its targets."""
    indikator = _ambil(pk)
    return _form(request, indikator.simpul_id, indikator)


def _form(request: Permintaan, simpul_id: int, indikator: Indikator | None) -> HttpResponse:
    simpul = ambil_simpul(request, simpul_id)
    form = IndikatorForm(
        request.POST if request.method == "POST" else None,
        tahun=tahun_versi(simpul.versi) or [request.sesi.hari.year],
        indikator=indikator,
        initial={"kunci": simpul.kunci},
    )
    if request.method == "POST" and form.is_valid():
        simpan = form.jalankan(
            lambda: simpan_indikator(
                simpul_id=simpul.pk,
                kunci=form.kunci_dibaca,
                indikator_id=indikator.pk if indikator else None,
                isi=form.isi(),
                by=request.pelaku,
                at=timezone.now(),
            )
        )
        if simpan:
            messages.success(request, _("Indikator disimpan."))
            return redirect("rencana:simpul", simpul.pk)
    return render(request, "rencana/indikator_form.html", {"form": form, "simpul": simpul, "indikator": indikator})


@butuh_masuk
def hapus(request: Permintaan, pk: int) -> HttpResponse:
    """Remove an indicator after asking once."""
    indikator = _ambil(pk)
    simpul = ambil_simpul(request, indikator.simpul_id)
    form = FormBerkunci(request.POST or None, initial={"kunci": simpul.kunci})
    if request.method == "POST" and form.is_valid():
        selesai = form.jalankan(
            lambda: hapus_indikator(
                simpul_id=simpul.pk, kunci=form.kunci_dibaca, indikator_id=pk, by=request.pelaku, at=timezone.now()
            )
        )
        if selesai is not None:
            messages.success(request, _("Indikator dihapus."))
            return redirect("rencana:simpul", simpul.pk)
    konteks = {
        "simpul": simpul,
        "indikator": indikator,
        "judul": _("Hapus indikator ini?"),
        "perihal": indikator.nama or _("Indikator tanpa nama"),
        "mengikat": [
            _("Indikator dan targetnya tidak ada lagi dalam versi ini."),
            _("Realisasi yang sudah dicatat tetap tersimpan."),
        ],
        "aksi": _("Hapus indikator"),
        "url_batal": reverse("rencana:simpul", args=[simpul.pk]),
        "form": form,
        "berbahaya": True,
    }
    return render(request, "rencana/hapus.html", konteks)


@butuh_masuk
def realisasi(request: Permintaan, pk: int, periode: str) -> HttpResponse:
    """Record what came of an indicator in a period."""
    indikator = _ambil(pk)
    simpul = indikator.simpul
    if not PERIODE.fullmatch(periode):
        raise Http404
    if not boleh_catat_realisasi(request.sesi, simpul):
        raise PermissionDenied
    semua = realisasi_dari(simpul.versi.dokumen_id, [simpul], int(periode[:4]))
    milik = semua.get((simpul.unit_id, simpul.kode, indikator.tanda), [])
    tersimpan = next((r for r in milik if r.periode == periode), None)
    form = RealisasiForm(request.POST if request.method == "POST" else None, periode=periode, tersimpan=tersimpan)
    if request.method == "POST" and form.is_valid():
        simpan = form.jalankan(
            lambda: catat_realisasi(
                indikator_id=pk, kunci=form.kunci_lama, isi=form.isi(), by=request.pelaku, at=timezone.now()
            )
        )
        if simpan:
            messages.success(request, _("Realisasi %s dicatat.") % periode)
            return redirect("rencana:simpul", simpul.pk)
    konteks = {
        "form": form,
        "simpul": simpul,
        "indikator": indikator,
        "periode": periode,
        "dahulu": tersimpan.dahulu(indikator.nama) if tersimpan else "",
        "target": indikator.target.filter(periode__in=[periode, periode[:4]]).order_by("-periode").first(),
        "boleh_ubah": boleh_ubah_rencana(request.sesi, simpul.unit_id),
    }
    return render(request, "rencana/realisasi_form.html", konteks)


@require_safe
@butuh_masuk
def capaian(request: Permintaan, pk: int, periode: str) -> HttpResponse:
    """Where an achievement comes from: target, realisation, formula and rule; recomputed when asked."""
    tampil, rincian = _rincian(request, pk, periode)
    return tampilkan_rincian(
        request,
        rincian,
        perihal=_perihal(tampil, periode),
        url_kembali=reverse("rencana:simpul", args=[tampil.indikator.simpul_id]),
        url_unduh=reverse("rencana:capaian_json", args=[pk, periode]),
        url_pdf=reverse("rencana:capaian_pdf", args=[pk, periode]),
        riwayat=f"simpul:{tampil.indikator.simpul_id}",
    )


@require_safe
@butuh_masuk
def capaian_json(request: Permintaan, pk: int, periode: str) -> HttpResponse:
    """The receipt as `kinerja receipt verify` reads it."""
    return unduh_rincian(_rincian(request, pk, periode)[1])


@require_safe
@butuh_masuk
def capaian_pdf(request: Permintaan, pk: int, periode: str) -> HttpResponse:
    """The receipt for the archive."""
    tampil, rincian = _rincian(request, pk, periode)
    return unduh_rincian_pdf(rincian, perihal=_perihal(tampil, periode), pada=timezone.now())


def _perihal(tampil: IndikatorTampil, periode: str) -> str:
    """The measure, under which other name its realisation was recorded, and the period."""
    nama = tampil.indikator.nama or tampil.indikator.simpul.nama
    dahulu = _(" (dahulu «%s»)") % tampil.dahulu if tampil.dahulu else ""
    return f"{nama}{dahulu}, {periode}"


def _rincian(request: Permintaan, pk: int, periode: str) -> tuple[IndikatorTampil, Rincian]:
    indikator = _ambil(pk)
    ambil_simpul(request, indikator.simpul_id, ubah=False)
    tampil = tampil_periode(indikator, periode) if PERIODE.fullmatch(periode) else None
    rincian = rincian_capaian(tampil) if tampil else None
    if tampil is None or rincian is None:
        raise Http404
    return tampil, rincian
