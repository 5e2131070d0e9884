"""All gaps of a plan, read once; counted and listed from that."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kinerja.celah.selectors.bentuk import JENIS, TANPA_JALUR, TANPA_PERJANJIAN, BarisCelah, DasarCelah, JumlahCelah
from kinerja.celah.selectors.orang import (
    PemegangRencana,
    baris_jalur,
    baris_perjanjian,
    pemegang_rencana,
    tanpa_jalur,
    tanpa_perjanjian,
)
from kinerja.celah.selectors.simpul import baris_simpul
from kinerja.rencana.models import VersiRencana
from kinerja.rencana.selectors.celah import CELAH, PaguBeda, UnitCelah, celah_per_unit, pagu_beda


@dataclass(frozen=True, slots=True)
class IsiCelah:
    """The gaps of a version, year and day: of nodes their number a unit, of people everybody concerned by kind.

    `beda`: the nodes whose budget their children do not add up to.
    """

    unit: Sequence[UnitCelah]
    beda: Mapping[int, PaguBeda]
    orang: Mapping[str, Sequence[PemegangRencana]]


def baca_celah(versi: VersiRencana, tahun: int, on: date) -> IsiCelah:
    """Of the whole Pemda, whoever asks; four queries."""
    semua = pemegang_rencana(versi, tahun, on)
    orang = {TANPA_PERJANJIAN: tanpa_perjanjian(semua), TANPA_JALUR: tanpa_jalur(semua)}
    beda = pagu_beda(versi, tahun)
    return IsiCelah(celah_per_unit(versi, on, beda), beda, orang)


def hitung_celah(dasar: DasarCelah, isi: IsiCelah) -> list[JumlahCelah]:
    """Every kind with its number, also nought."""
    unit = [u for u in isi.unit if dasar.di_dalam(u.unit_id)]
    jumlah = {jenis: sum(u.jumlah[jenis] for u in unit) for jenis in CELAH}
    jumlah |= {jenis: len(_orang(dasar, isi, jenis)) for jenis in isi.orang}
    return [JumlahCelah(kode, str(judul), jumlah[kode]) for kode, (judul, _aksi) in JENIS.items()]


def baris_celah(dasar: DasarCelah, isi: IsiCelah, jenis: str, potong: slice | None = None) -> list[BarisCelah]:
    """The rows of one kind, all or a piece; the order is that of unit and code, of people that of unit and name."""
    if jenis in CELAH:
        return baris_simpul(dasar, isi.beda, jenis, potong)
    orang = _orang(dasar, isi, jenis)[potong or slice(None)]
    if jenis == TANPA_PERJANJIAN:
        return [baris_perjanjian(x) for x in orang]
    return [baris_jalur(x, dasar.tahun) for x in orang]


def _orang(dasar: DasarCelah, isi: IsiCelah, jenis: str) -> list[PemegangRencana]:
    return [x for x in isi.orang[jenis] if dasar.di_dalam(x.penugasan.unit_pada_id)]
