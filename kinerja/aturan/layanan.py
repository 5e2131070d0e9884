"""What apps call: records in, results with receipts out, all rows of an act in one call."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from kinerja.aturan.galat import AturanError, Galat
from kinerja.aturan.mesin import Mesin, MesinDuckDB, mesin_utas
from kinerja.aturan.perhitungan import PERHITUNGAN
from kinerja.aturan.perhitungan.dasar import Catatan, Keluaran, Perhitungan, PerhitunganMesin, PerhitunganPolos, Siap
from kinerja.aturan.pustaka import Pustaka, pustaka_dengan
from kinerja.aturan.rincian import Rincian, buat

DIURUS_SENDIRI = {"id"}


@dataclass(frozen=True)
class BarisPredikat:
    """Ratings of one person for one period; `tanggal` is the first day of the period."""

    id: str
    tanggal: date
    hasil_kerja: str
    perilaku: str


@dataclass(frozen=True)
class BarisCapaian:
    """Target and realisation of one indicator; a target is one number or a range."""

    id: str
    arah: str
    realisasi: Decimal | int | str
    target: Decimal | int | str | None = None
    target_bawah: Decimal | int | str | None = None
    target_atas: Decimal | int | str | None = None
    metode: str | None = None
    tanggal: date | None = None


@dataclass(frozen=True)
class BarisDistribusi:
    """Counts of one unit for one period beside the unit's own predikat."""

    id: str
    tanggal: date
    predikat_organisasi: str
    jumlah: Mapping[str, int]


@dataclass(frozen=True)
class Hasil:
    """The result of one record: either `galat`, or `nilai` with the values used and the receipt."""

    id: Any
    nilai: Mapping[str, Any] = field(default_factory=dict)
    aturan: tuple[str, ...] = ()
    peringatan: tuple[str, ...] = ()
    rincian: Rincian = field(default_factory=dict)
    galat: Galat | None = None

    def wajib(self) -> Mapping[str, Any]:
        """The values, or the error raised for who cannot go on without them."""
        if self.galat:
            raise AturanError(self.galat.pesan, isian=self.galat.isian, kode=self.galat.kode)
        return self.nilai


def hitung_predikat(baris: Sequence[BarisPredikat], *, pustaka: Pustaka | None = None) -> list[Hasil]:
    """`nilai["predikat"]` of each row (`sangat_baik` ... `sangat_kurang`), in the order given."""
    return hitung("predikat", [_catatan(x) for x in baris], pustaka=pustaka)


def hitung_capaian(baris: Sequence[BarisCapaian], *, pustaka: Pustaka | None = None) -> list[Hasil]:
    """`nilai["capaian"]` of each row: per cent as text with two decimals, or None with `nilai["sebab"]`."""
    return hitung("capaian", [_catatan(x) for x in baris], pustaka=pustaka)


def hitung_distribusi(baris: Sequence[BarisDistribusi], *, pustaka: Pustaka | None = None) -> list[Hasil]:
    """`nilai` of each unit: sesuai, temuan, peringatan, mungkin, mungkin_terbanyak."""
    return hitung("distribusi", [_catatan(x) for x in baris], pustaka=pustaka)


def periksa_distribusi(unit: BarisDistribusi, *, pustaka: Pustaka | None = None) -> Hasil:
    """`hitung_distribusi` for one unit."""
    return hitung_distribusi([unit], pustaka=pustaka)[0]


def _catatan(baris: BarisPredikat | BarisCapaian | BarisDistribusi) -> Catatan:
    return dict(vars(baris))


def hitung(
    nama: str,
    catatan: Sequence[Catatan],
    *,
    pustaka: Pustaka | None = None,
    mesin: Mesin | None = None,
    rincian: bool = True,
) -> list[Hasil]:
    """Computes records (fields as in the command contract, with `id`); one result a record, in the same order.

    A record that cannot be computed gets `galat`; the others are computed. Engine and packs default to the calling
    thread's DuckDB and the national packs. Without `rincian` the receipts stay empty: for millions of rows.
    """
    perhitungan, buku = PERHITUNGAN[nama], pustaka or pustaka_dengan()
    siap = [_baca(perhitungan, x, buku) for x in catatan]
    if isinstance(perhitungan, PerhitunganMesin):
        keluaran = _di_mesin(perhitungan, siap, buku, mesin or mesin_utas())
    else:
        assert isinstance(perhitungan, PerhitunganPolos)
        keluaran = [x if isinstance(x, Galat) else perhitungan.hitung(x) for x in siap]
    pasangan = zip(catatan, siap, keluaran, strict=True)
    return [_hasil(perhitungan, c.get("id"), s, k, rincian) for c, s, k in pasangan]


def hangatkan() -> None:
    """Loads packs, engine and every expression, so that a server's first calculation is as quick as its second."""
    buku, sementara = pustaka_dengan(), MesinDuckDB(utas=1)
    for perhitungan in PERHITUNGAN.values():
        if isinstance(perhitungan, PerhitunganMesin):
            for metode in perhitungan.metode:
                sementara.jalankan(perhitungan.ekspresi(metode, buku), [])


def _baca(perhitungan: Perhitungan, catatan: Catatan, pustaka: Pustaka) -> Siap | Galat:
    try:
        return perhitungan.baca(catatan, pustaka)
    except AturanError as galat:
        return galat.galat


def _di_mesin(
    perhitungan: PerhitunganMesin, siap: Sequence[Siap | Galat], pustaka: Pustaka, mesin: Mesin
) -> list[Keluaran | Galat]:
    """Runs the rows of each method together and puts the results back in their places."""
    keluaran: list[Keluaran | Galat] = [x if isinstance(x, Galat) else Keluaran({}) for x in siap]
    for metode in dict.fromkeys(x.metode for x in siap if isinstance(x, Siap)):
        ekspresi = perhitungan.ekspresi(metode, pustaka)
        tempat = [(i, x) for i, x in enumerate(siap) if isinstance(x, Siap) and x.metode == metode]
        kolom = mesin.jalankan(ekspresi, [(i, *b) for i, x in tempat for b in x.baris])
        for (i, x), k in zip(tempat, kolom, strict=True):
            keluaran[i] = perhitungan.susun(x, k)
    return keluaran


def _hasil(
    perhitungan: Perhitungan, id_catatan: object, siap: Siap | Galat, keluaran: Keluaran | Galat, rincian: bool
) -> Hasil:
    if isinstance(siap, Galat):
        return Hasil(id_catatan, galat=siap)
    if isinstance(keluaran, Galat):
        return Hasil(id_catatan, galat=keluaran)
    return Hasil(
        id=id_catatan,
        nilai=keluaran.hasil,
        aturan=tuple(x.kunci for x in siap.nilai),
        peringatan=(*siap.peringatan, *keluaran.peringatan),
        rincian=buat(perhitungan, id_catatan, siap, keluaran) if rincian else {},
    )
