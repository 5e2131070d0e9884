"""The pack of a period: as a page, as a file for a spreadsheet, as the paper that is handed to the council."""

from collections.abc import Sequence

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar import DaftarTurunan, KolomDaftar, Kosong
from kinerja.dasar.daftar.unduh import JENIS_UNDUHAN, berkas_unduhan
from kinerja.dasar.tabel import HITUNG
from kinerja.dewan.cetak import keterangan, naskah_paket
from kinerja.dewan.gambar import gambar_paket
from kinerja.dewan.kolom import SEMUA_ANGKA, AngkaPaket
from kinerja.dewan.permissions import boleh_membaca_paket
from kinerja.dewan.selectors.paket import BarisPaket, PaketFakta, paket_teringat
from kinerja.dewan.selectors.periode import daftar_periode_paket
from kinerja.dokumen.formulir.sekitar import CaraCetak, pilih_kertas, unduh_formulir
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.peraturan.periode import Periode


@require_safe
@butuh_masuk
def paket(request: Permintaan) -> HttpResponse:
    """The whole Pemda with how each figure is counted, then the agencies; `?unduh=csv` gives both as a file."""
    semua, periode = _periode(request)
    satu = paket_teringat(periode)
    if request.GET.get("unduh") in JENIS_UNDUHAN:
        return _unduh(satu, request.GET["unduh"])
    konteks = {
        "paket": satu,
        "pilihan": semua,
        "angka": [(a, satu.jumlah.nilai[a.kode], satu.lain.nilai[a.kode]) for a in SEMUA_ANGKA],
        "ditahan": satu.ditahan,
        "keterangan": keterangan(satu),
        "grafik": gambar_paket(satu),
        "daftar": _daftar(request, satu),
        "unduh": JENIS_UNDUHAN,
    }
    return render(request, "dewan/paket.html", konteks)


@require_safe
@butuh_masuk
def cetak(request: Permintaan) -> HttpResponse:
    """The same on paper."""
    _semua, periode = _periode(request)
    naskah = naskah_paket(paket_teringat(periode), CaraCetak(timezone.now(), pilih_kertas(request.GET)))
    return unduh_formulir(naskah, f"paket dprd {periode.kode}")


def _periode(request: Permintaan) -> tuple[Sequence[Periode], Periode]:
    """The periods to choose from, and the one of the address, else the newest."""
    if not boleh_membaca_paket(request.sesi):
        raise PermissionDenied(_("Paket ini disiapkan BKPSDM dan dibaca Inspektorat, kepala daerah, dan Sekda."))
    semua = daftar_periode_paket(request.sesi.hari)
    return semua, next((p for p in semua if p.kode == request.GET.get("periode")), semua[0])


def _kolom(a: AngkaPaket) -> KolomDaftar[BarisPaket]:
    return KolomDaftar(a.kode, a.pendek, lambda b: b.nilai[a.kode], urut=f"angka.{a.kode}", jenis=HITUNG)


def _daftar(request: HttpRequest, satu: PaketFakta) -> DaftarTurunan[BarisPaket]:
    return DaftarTurunan(
        request,
        satu.baris,
        kolom=(KolomDaftar("nama", _("Perangkat daerah"), urut="nama"), *(_kolom(a) for a in SEMUA_ANGKA)),
        cari=("nama",),
        kosong=Kosong(
            _("Tidak ada perangkat daerah dengan angka sendiri."),
            _("Semua angka periode ini terlalu kecil untuk disebut menurut perangkat daerah."),
        ),
    )


def _unduh(satu: PaketFakta, jenis: str) -> HttpResponse:
    """Every row of the pack, the sums below; an empty cell is part of the row of all others."""
    p = satu.periode
    ditahan = ", ".join(str(a.pendek) for a in satu.ditahan)
    kata = _("ditahan: %s") % ditahan if ditahan else ""
    kolom: list[KolomDaftar[BarisPaket]] = [
        KolomDaftar("periode", _("Periode"), lambda b: p.kode),
        KolomDaftar("nama", _("Perangkat daerah")),
        *(_kolom(a) for a in SEMUA_ANGKA),
        KolomDaftar("keterangan", _("Keterangan"), lambda b: kata if b is satu.jumlah else ""),
    ]
    return berkas_unduhan(f"paket-dprd-{p.kode}", jenis, kolom, [*satu.baris, satu.lain, satu.jumlah])
