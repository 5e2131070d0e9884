"""One node: in full, its edit form, its owner post, its removal."""

from collections.abc import Sequence

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.organisasi.models import UnitKerja
from kinerja.organisasi.selectors import unit_pada
from kinerja.organisasi.sesi import Permintaan, Sesi, butuh_masuk
from kinerja.rencana.forms import SimpulForm
from kinerja.rencana.forms.isian import FormBerkunci
from kinerja.rencana.models import Level, Simpul, VersiRencana
from kinerja.rencana.permissions import (
    boleh_catat_realisasi,
    boleh_tambah_simpul,
    boleh_ubah_rencana,
    lingkup_simpul,
)
from kinerja.rencana.selectors import tahun_versi
from kinerja.rencana.selectors.calon import calon_induk, calon_pemilik
from kinerja.rencana.selectors.rincian import rincian_simpul
from kinerja.rencana.selectors.simpul import INDUK_TERDALAM
from kinerja.rencana.services import buat_simpul, hapus_simpul, tetapkan_pemilik, ubah_simpul
from kinerja.rencana.views.pohon import tahun_alamat


def ambil_simpul(request: Permintaan, pk: int, *, ubah: bool = True) -> Simpul:
    """The node, for reading or (403 otherwise) for changing."""
    boleh = lingkup_simpul(request.sesi, request.sesi.hari).select_related("versi__dokumen", "unit", INDUK_TERDALAM)
    simpul = get_object_or_404(boleh, pk=pk)
    if ubah and not boleh_ubah_rencana(request.sesi, simpul.unit_id):
        raise PermissionDenied
    return simpul


@require_safe
@butuh_masuk
def rinci(request: Permintaan, pk: int) -> HttpResponse:
    """Everything about a node: path, owner, indicators by year and quarter, budget against its children, history."""
    simpul = ambil_simpul(request, pk, ubah=False)
    tahun = tahun_alamat(request, tahun_versi(simpul.versi), request.sesi)
    konteks = {
        "simpul": simpul,
        "subjek": f"simpul:{pk}",
        "r": rincian_simpul(simpul, tahun, request.sesi.hari),
        "tahun": tahun,
        "boleh_ubah": boleh_ubah_rencana(request.sesi, simpul.unit_id),
        "boleh_catat": boleh_catat_realisasi(request.sesi, simpul),
    }
    return render(request, "rencana/simpul.html", konteks)


@butuh_masuk
def baru(request: Permintaan, versi: int) -> HttpResponse:
    """A new node, below `?induk=` where the address names one."""
    if not boleh_tambah_simpul(request.sesi):
        raise PermissionDenied
    satu = get_object_or_404(VersiRencana.objects.select_related("dokumen"), pk=versi)
    induk = Simpul.objects.filter(versi=satu, pk=angka(request.GET.get("induk")) or 0).first()
    form = _form(request, satu, None, induk)
    if request.method == "POST" and form.is_valid():
        _boleh_di_unit(request, form)
        simpul = form.jalankan(lambda: buat_simpul(versi=satu, isi=form.isi(), by=request.pelaku, at=timezone.now()))
        if simpul:
            messages.success(request, _("Simpul %s ditambahkan.") % simpul.kode)
            return redirect("rencana:simpul", simpul.pk)
    return render(request, "rencana/simpul_form.html", {"form": form, "versi": satu, "induk": induk})


@butuh_masuk
def sunting(request: Permintaan, pk: int) -> HttpResponse:
    """Change a node; its budgets by year stand in the same form."""
    simpul = ambil_simpul(request, pk)
    form = _form(request, simpul.versi, simpul, simpul.induk)
    if request.method == "POST" and form.is_valid():
        _boleh_di_unit(request, form)
        ubah = form.jalankan(
            lambda: ubah_simpul(
                simpul_id=pk, kunci=form.kunci_dibaca, isi=form.isi(), by=request.pelaku, at=timezone.now()
            )
        )
        if ubah:
            messages.success(request, _("Simpul %s disimpan.") % ubah.kode)
            return redirect("rencana:simpul", pk)
    return render(request, "rencana/simpul_form.html", {"form": form, "versi": simpul.versi, "simpul": simpul})


@butuh_masuk
def pemilik(request: Permintaan, pk: int) -> HttpResponse:
    """Choose the owner post: search by post, unit or holder; a plain list of choices."""
    simpul = ambil_simpul(request, pk)
    cari = request.GET.get("cari", "").replace("\0", "").strip()[:100]
    daftar = calon_pemilik(simpul, cari, request.sesi.hari)
    pilih = request.POST.get("jabatan")
    if request.method == "POST" and pilih is not None:
        tetapkan_pemilik(simpul_ids=[pk], jabatan_id=angka(pilih), by=request.pelaku, at=timezone.now())
        messages.success(request, _("Pemilik simpul %s disimpan.") % simpul.kode)
        return redirect("rencana:simpul", pk)
    return render(request, "rencana/pemilik.html", {"simpul": simpul, "daftar": daftar, "cari": cari})


@butuh_masuk
def hapus(request: Permintaan, pk: int) -> HttpResponse:
    """Remove a node after asking once."""
    simpul = ambil_simpul(request, pk)
    form = FormBerkunci(request.POST or None, initial={"kunci": simpul.kunci})
    if request.method == "POST" and form.is_valid():
        selesai = form.jalankan(
            lambda: hapus_simpul(simpul_id=pk, kunci=form.kunci_dibaca, by=request.pelaku, at=timezone.now())
        )
        if selesai:
            messages.success(request, _("Simpul %s dihapus.") % selesai)
            return redirect("rencana:pohon")
    konteks = {
        "simpul": simpul,
        "judul": _("Hapus simpul %s?") % simpul.kode,
        "perihal": simpul.nama,
        "mengikat": [
            _("Simpul ini beserta indikator, target, dan pagunya tidak ada lagi dalam versi ini."),
            _("Siapa yang menghapus dan kapan tetap tercatat."),
        ],
        "aksi": _("Hapus simpul"),
        "url_batal": reverse("rencana:simpul", args=[pk]),
        "form": form,
        "berbahaya": True,
    }
    return render(request, "rencana/hapus.html", konteks)


def _boleh_di_unit(request: Permintaan, form: SimpulForm) -> None:
    if not boleh_ubah_rencana(request.sesi, form.cleaned_data["unit"]):
        raise PermissionDenied


def _form(request: Permintaan, versi: VersiRencana, simpul: Simpul | None, induk: Simpul | None) -> SimpulForm:
    hari = request.sesi.hari
    unit_awal = simpul.unit_id if simpul else None
    semua_unit = list(unit_pada(hari).order_by("kode"))
    awal = {"induk": induk.pk, "unit": induk.unit_id, "level": _level_anak(induk)} if induk and not simpul else None
    return SimpulForm(
        request.POST if request.method == "POST" else None,
        tahun=tahun_versi(versi) or [hari.year],
        unit=_pilihan_unit(semua_unit, request.sesi, simpul),
        induk=calon_induk(versi, simpul, unit_awal),
        pendukung=[(u.pk, u.nama) for u in semua_unit if u.perangkat_daerah],
        simpul=simpul,
        initial=awal,
    )


def _level_anak(induk: Simpul) -> str:
    urut = Level.values
    return urut[min(urut.index(induk.level) + 1, len(urut) - 1)]


def _pilihan_unit(semua: Sequence[UnitKerja], sesi: Sesi, simpul: Simpul | None) -> list[tuple[int, str]]:
    """Units the planner's role reaches, the present one always among them."""
    cakupan = sesi.cakupan("perencana")
    pilihan = [(u.pk, f"{u.kode} · {u.nama}") for u in semua if cakupan is None or u.pk in cakupan]
    if simpul is not None and simpul.unit_id not in dict(pilihan):
        pilihan.insert(0, (simpul.unit_id, simpul.unit.kode))
    return pilihan


def angka(teks: str | None) -> int | None:
    """A whole number of the address or of a form, None for anything else."""
    return int(teks) if teks and teks.isdecimal() and len(teks) < 19 else None
