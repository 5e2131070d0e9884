"""The settings desk: what the Pemda has chosen, since when, what is planned, and what a change would do."""

from collections.abc import Iterator
from datetime import date

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kinerja.dasar.waktu import tulis_tanggal
from kinerja.organisasi.services.setelan import batalkan_setelan, ubah_setelan
from kinerja.organisasi.sesi import Permintaan
from kinerja.peraturan.periode import periode_bila
from kinerja.peraturan.selectors import KeadaanSetelan, daftar_setelan, keadaan_setelan
from kinerja.peraturan.setelan import Nilai, NilaiSetelanSalah, SetelanTidakDikenal
from kinerja.web.meja.form_peraturan import FormSetelan
from kinerja.web.meja.izin import PENGATUR, butuh_peran


@require_safe
@butuh_peran(*PENGATUR)
def daftar(request: Permintaan) -> HttpResponse:
    """Every key with the value of today."""
    return render(request, "web/peraturan/setelan.html", {"daftar": daftar_setelan(request.sesi.hari)})


@butuh_peran(*PENGATUR)
def ubah(request: Permintaan, kunci: str) -> HttpResponse:
    """One key: its history, and a change in two steps (what would follow, then yes)."""
    keadaan = _keadaan(request, kunci)
    form = FormSetelan(request.POST or None, jenis=keadaan.jenis, on=request.sesi.hari)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        nilai = form.menurut_teks[data["nilai"]]
        if not data["setuju"]:
            return _tanya(request, keadaan, form, nilai)
        try:
            ubah_setelan(
                kunci=kunci,
                nilai=nilai,
                mulai=data["mulai"],
                alasan=data["alasan"],
                by=request.sesi.pelaku,
                at=timezone.now(),
            )
        except NilaiSetelanSalah as galat:
            form.add_error(None, str(galat))
        else:
            messages.success(request, _("Perubahan setelan disimpan."))
            return redirect("peraturan:setelan")
    return render(request, "web/peraturan/ubah_setelan.html", {"keadaan": keadaan, "form": form})


@require_POST
@butuh_peran(*PENGATUR)
def batal(request: Permintaan, kunci: str) -> HttpResponse:
    """Take back a planned change."""
    _keadaan(request, kunci)
    try:
        mulai = date.fromisoformat(request.POST.get("mulai", ""))
        batalkan_setelan(kunci=kunci, mulai=mulai, by=request.sesi.pelaku, at=timezone.now())
    except NilaiSetelanSalah as galat:
        messages.error(request, str(galat))
    except ValueError:
        messages.error(request, _("Pilih perubahan yang hendak dibatalkan."))
    else:
        messages.success(request, _("Rencana perubahan dibatalkan."))
    return redirect("peraturan:ubah_setelan", kunci)


def _keadaan(request: Permintaan, kunci: str) -> KeadaanSetelan:
    try:
        return keadaan_setelan(kunci, request.sesi.hari)
    except SetelanTidakDikenal:
        raise Http404 from None


def _tanya(request: Permintaan, keadaan: KeadaanSetelan, form: FormSetelan, nilai: Nilai) -> HttpResponse:
    """What the change would do, before it is done."""
    mulai: date = form.cleaned_data["mulai"]
    akibat = list(_akibat(keadaan, nilai, mulai))
    form.sembunyikan()
    konteks = {
        "judul": _("Ubah %(apa)s?") % {"apa": str(keadaan.jenis.label).lower()},
        "perihal": _("%(lama)s menjadi %(baru)s mulai %(hari)s")
        % {"lama": keadaan.sebutan, "baru": keadaan.jenis.sebut(nilai), "hari": tulis_tanggal(mulai, panjang=True)},
        "mengikat": akibat,
        "aksi": _("Ya, ubah setelan"),
        "url_batal": reverse("peraturan:ubah_setelan", args=[keadaan.jenis.kunci]),
        "form": form,
    }
    return render(request, "web/konfirmasi.html", konteks)


def _akibat(keadaan: KeadaanSetelan, nilai: Nilai, mulai: date) -> Iterator[str]:
    yield _("Berlaku untuk seluruh Pemda.")
    yield _("Hari sebelum %(hari)s tetap memakai nilai lama.") % {"hari": tulis_tanggal(mulai)}
    if keadaan.jenis.kunci == "irama_penilaian":
        daftar = ", ".join(p.label for p in periode_bila(mulai.year, str(nilai), mulai))
        yield _("Periode penilaian tahun %(tahun)s menjadi: %(daftar)s.") % {"tahun": mulai.year, "daftar": daftar}
        yield _("Periode yang sudah mulai diselesaikan seperti saat mulainya. Nilai yang sudah ada tidak berubah.")
    for rencana in keadaan.rencana:
        if rencana.mulai != mulai:
            isi = {"nilai": keadaan.jenis.sebut(rencana.nilai), "hari": tulis_tanggal(rencana.mulai)}
            yield _("Rencana yang sudah ada tetap: %(nilai)s mulai %(hari)s.") % isi
