"""The deadlines desk: who was given longer and why, and outages that moved deadlines for everybody."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.organisasi.models import UnitKerja
from kinerja.organisasi.selectors.pegawai import nip_pada
from kinerja.organisasi.sesi import Permintaan
from kinerja.peraturan.models import BukaTenggat
from kinerja.peraturan.periode import periode_dari_kode
from kinerja.peraturan.services import TenggatDitolak, buka_tenggat, catat_gangguan
from kinerja.web.meja.form_peraturan import JENIS_TENGGAT, FormBukaTenggat, FormGangguan
from kinerja.web.meja.izin import PENGATUR, butuh_peran
from kinerja.web.meja.subjek import nama_subjek


@require_safe
@butuh_peran(*PENGATUR)
def daftar(request: Permintaan) -> HttpResponse:
    """All reopenings and outages, the newest first."""
    nama: dict[str, str] = {}

    def siapkan(baris: list[BukaTenggat]) -> None:
        nama.update(nama_subjek((b.subjek for b in baris), request.sesi.hari))

    kolom: tuple[KolomDaftar[BukaTenggat], ...] = (
        KolomDaftar("subjek", gettext_lazy("Untuk"), lambda b: nama.get(b.subjek, b.subjek)),
        KolomDaftar("jenis", gettext_lazy("Tenggat"), lambda b: str(dict(JENIS_TENGGAT).get(b.jenis, b.jenis))),
        KolomDaftar("periode", gettext_lazy("Periode"), _periode),
        KolomDaftar("sampai", gettext_lazy("Sampai"), urut="sampai"),
        KolomDaftar("alasan", gettext_lazy("Alasan")),
        KolomDaftar("dibuat", gettext_lazy("Dicatat"), urut="dibuat"),
    )
    baris: Daftar[BukaTenggat] = Daftar(
        request,
        BukaTenggat.objects.order_by("-dibuat"),
        kolom=kolom,
        cari=("alasan", "subjek"),
        saring=(Saring("jenis", gettext_lazy("Tenggat"), JENIS_TENGGAT[1:]),),
        kosong=Kosong(
            gettext_lazy("Belum ada tenggat yang dibuka kembali."),
            gettext_lazy("Tenggat dapat dibuka untuk seorang pegawai, sebuah unit, atau seluruh Pemda, dengan alasan."),
        ),
        siapkan=siapkan,
    )
    return baris.unduhan("tenggat") or render(request, "web/peraturan/tenggat.html", {"daftar": baris})


@butuh_peran(*PENGATUR)
def buka(request: Permintaan) -> HttpResponse:
    """Give one person, one unit or everybody longer."""
    form = FormBukaTenggat(request.POST or None, on=request.sesi.hari, initial=_awal(request))
    if request.method == "POST" and form.is_valid():
        isi = {kunci: form.cleaned_data[kunci] for kunci in ("jenis", "subjek", "periode", "sampai", "alasan")}
        try:
            buka_tenggat(**isi, by=request.sesi.pelaku, at=timezone.now())
        except TenggatDitolak as galat:
            form.add_error(None, str(galat))
        else:
            messages.success(request, _("Tenggat dibuka kembali."))
            return redirect("peraturan:tenggat")
    return render(request, "web/peraturan/form_tenggat.html", {"form": form, "judul": _("Buka tenggat kembali")})


@butuh_peran(*PENGATUR)
def gangguan(request: Permintaan) -> HttpResponse:
    """Record an outage."""
    form = FormGangguan(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            catat_gangguan(**form.cleaned_data, by=request.sesi.pelaku, at=timezone.now())
        except TenggatDitolak as galat:
            form.add_error(None, str(galat))
        else:
            messages.success(request, _("Gangguan dicatat. Tenggat yang jatuh di dalamnya diperpanjang untuk semua."))
            return redirect("peraturan:tenggat")
    keterangan = _("Tenggat yang jatuh selama gangguan berpindah ke akhir hari kerja berikutnya, untuk semua orang.")
    konteks = {"form": form, "judul": _("Catat gangguan layanan"), "keterangan": keterangan}
    return render(request, "web/peraturan/form_tenggat.html", konteks)


def _awal(request: Permintaan) -> dict[str, str]:
    """Who and what the page before named: `?pegawai=` or `?unit=` (also `jenis`, `periode`)."""
    lain = {nama: request.GET[nama] for nama in ("jenis", "periode") if nama in request.GET}
    unit = UnitKerja.objects.filter(pk=_nomor(request, "unit")).first()
    if unit is not None:
        return {"untuk": "unit", "siapa": unit.kode, **lain}
    return {"untuk": "pegawai", "siapa": nip_pada(_nomor(request, "pegawai"), request.sesi.hari) or "", **lain}


def _nomor(request: Permintaan, nama: str) -> int:
    """The key in the address; something else than a number names nothing."""
    teks = request.GET.get(nama, "")
    return int(teks) if teks.isdecimal() and len(teks) < 10 else 0


def _periode(baris: BukaTenggat) -> str:
    if not baris.periode:
        return _("Semua periode")
    try:
        return periode_dari_kode(baris.periode).label
    except ValueError:
        return baris.periode
