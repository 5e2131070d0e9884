"""`blok_nomor`: one row a block that the correspondence office gave away."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dasar.pertukaran import Hasil, Jenis
from kinerja.dasar.tabel import HITUNG, KODE, TANGGAL, Baris, Bentuk, Kolom, Masalah, Nilai
from kinerja.dokumen.galat import NomorDitolak
from kinerja.dokumen.models import AturanNomor, BlokNomor, CaraNomor
from kinerja.dokumen.services import cadangkan_blok
from kinerja.jejak.pelaku import Pelaku

BENTUK = Bentuk(
    kolom=(
        Kolom("kode_unit", KODE, wajib=True, panjang=40),
        Kolom("klasifikasi", KODE, panjang=30),
        Kolom("tahun", KODE, wajib=True, panjang=4),
        Kolom("dari", HITUNG, wajib=True),
        Kolom("sampai", HITUNG, wajib=True),
        Kolom("nomor_surat", panjang=120),
        Kolom("tanggal_surat", TANGGAL),
    ),
    kunci=("kode_unit", "klasifikasi", "tahun", "dari"),
)
Kunci = tuple[str, str, str, int, int]


def muat_blok(baris: Sequence[Baris], *, by: Pelaku, at: datetime, percobaan: bool) -> Hasil:
    """Record the blocks that are not there yet; one that is there stays as it is."""
    ada = {_kunci_blok(b) for b in BlokNomor.objects.select_related("seri__unit")}
    baru = [b for b in baris if _kunci(b) not in ada]
    masalah = [m for b in baru for m in _cadangkan(b, by, at)]
    return Hasil(baru=len(baru) - len(masalah), sama=len(baris) - len(baru), masalah=tuple(masalah))


def _cadangkan(b: Baris, by: Pelaku, at: datetime) -> Iterator[Masalah]:
    """What keeps a row from being recorded."""
    aturan = AturanNomor.objects.filter(
        unit__kode=b.teks("kode_unit"), klasifikasi=b.teks("klasifikasi"), cara=CaraNomor.BLOK
    ).order_by("-mulai")
    satu = aturan.first()
    tahun = b.teks("tahun")
    if satu is None:
        yield b.masalah("kode_unit", _("Unit ini tidak mempunyai aturan blok dengan kode klasifikasi itu."))
    elif not (tahun.isascii() and tahun.isdecimal() and len(tahun) == 4):
        yield b.masalah("tahun", _("Tahun ditulis empat angka, misalnya 2026."))
    else:
        try:
            cadangkan_blok(
                aturan=satu.pk,
                tahun=int(tahun),
                dari=_angka(b, "dari"),
                sampai=_angka(b, "sampai"),
                nomor_surat=b.teks("nomor_surat"),
                tanggal_surat=b.tanggal("tanggal_surat"),
                by=by,
                at=at,
            )
        except NomorDitolak as galat:
            kolom = galat.kendala[0].isian
            yield b.masalah(kolom if kolom in {k.nama for k in BENTUK.kolom} else "dari", str(galat))


def _angka(b: Baris, kolom: str) -> int:
    return b.hitung(kolom) or 0


def _kunci(b: Baris) -> Kunci:
    return b.teks("kode_unit"), b.teks("klasifikasi"), b.teks("tahun"), _angka(b, "dari"), _angka(b, "sampai")


def _kunci_blok(b: BlokNomor) -> Kunci:
    return b.seri.unit.kode, b.seri.klasifikasi, str(b.seri.tahun), b.dari, b.sampai


def tulis_blok(tahun: int | None) -> Iterable[Mapping[str, Nilai]]:
    """Every block, of one year if it is named."""
    semua = BlokNomor.objects.select_related("seri__unit").order_by("seri__unit__kode", "seri__tahun", "dari")
    for b in semua if tahun is None else semua.filter(seri__tahun=tahun):
        kode, klasifikasi, milik, dari, sampai = _kunci_blok(b)
        yield {
            "kode_unit": kode,
            "klasifikasi": klasifikasi,
            "tahun": milik,
            "dari": dari,
            "sampai": sampai,
            "nomor_surat": b.nomor_surat,
            "tanggal_surat": b.tanggal_surat,
        }


BLOK_NOMOR: Jenis[Pelaku] = Jenis("blok_nomor", "Blok nomor dokumen", BENTUK, muat_blok, tulis_blok)
