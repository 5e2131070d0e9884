"""One row a unit: everything counted with the units below it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from kinerja.dasar.grafik import Grafik, garis_kecil
from kinerja.dasar.grafik.kecil import bagian_kecil, sebaran_kecil
from kinerja.organisasi.selectors.unit import PohonUnit
from kinerja.penilaian.selectors.simulasi import PALING_SEDIKIT
from kinerja.peraturan.periode import Periode
from kinerja.web.selectors.perangkat.hasil import HasilUnit, hasil_unit
from kinerja.web.selectors.perangkat.orang import HitungOrang, Kepala, daftar_kepala, hitung_orang

T = TypeVar("T", HitungOrang, HasilUnit)


@dataclass(frozen=True, slots=True)
class OrangUnit:
    """A unit with all below it, and how far its people are."""

    unit_id: int
    nama: str
    orang: HitungOrang

    @property
    def dinilai(self) -> int:
        """How many people have a mark of the period."""
        return sum(self.orang.predikat.values())

    @property
    def belum_skp(self) -> int:
        """People asked for an SKP who have none in force."""
        return self.orang.orang - self.orang.skp

    @property
    def belum_dinilai(self) -> int:
        """People with an SKP in the period who have no mark of it."""
        return max(0, self.orang.harus_dinilai - self.dinilai)


@dataclass(frozen=True, slots=True)
class BarisUnit(OrangUnit):
    """A unit on the page of a leader."""

    kepala: Kepala | None
    pk: tuple[int, int]  # agreements in force, structural posts that are held
    hasil: HasilUnit
    hari: date

    @property
    def sebaran(self) -> Grafik | None:
        """The marks by predikat, unless there are so few that people could be guessed."""
        if self.dinilai < PALING_SEDIKIT:
            return None
        return sebaran_kecil(self.orang.predikat, _("Nilai %(unit)s") % {"unit": self.nama})

    @property
    def grafik_hasil(self) -> Grafik | None:
        """Targets reached of those measured."""
        if not self.hasil.terukur:
            return None
        judul = _("Target tercapai, %(unit)s") % {"unit": self.nama}
        return bagian_kecil(self.hasil.tercapai, self.hasil.terukur, judul)

    @property
    def serapan(self) -> int | None:
        """Spent so far in whole per cent of the budget, rounded down: 99.9 is not yet all."""
        if not self.hasil.pagu or not self.hasil.belanja:
            return None
        return sum(self.hasil.belanja.values()) * 100 // self.hasil.pagu

    @property
    def grafik_serapan(self) -> Grafik | None:
        """Cumulated spending by month in per cent of the budget."""
        if self.serapan is None:
            return None
        titik: list[tuple[str, int | None]] = []
        jumlah = 0
        for bulan in range(1, max(self.hasil.belanja) + 1):
            jumlah += self.hasil.belanja.get(bulan, 0)
            titik.append((date_format(date(self.hari.year, bulan, 1), "M Y"), jumlah * 100 // self.hasil.pagu))
        return garis_kecil(titik, _("Serapan %(unit)s, persen") % {"unit": self.nama})


def baris_unit(unit_ids: Sequence[int], pohon: PohonUnit, on: date, dinilai: Periode) -> list[BarisUnit]:
    """The rows of these units in a fixed number of queries; units without people are left out."""
    orang, hasil, kepala = hitung_orang(on, dinilai), hasil_unit(on), daftar_kepala(on)
    semua = [_baris(pk, pohon, orang, hasil, kepala, on) for pk in unit_ids if pk in pohon.simpul]
    return [b for b in semua if b.orang.orang]


def orang_unit(unit_ids: Sequence[int], pohon: PohonUnit, on: date, dinilai: Periode) -> list[OrangUnit]:
    """The same of the people alone; one query."""
    orang = hitung_orang(on, dinilai)
    semua = [
        OrangUnit(pk, pohon.simpul[pk].nama, _jumlah(HitungOrang, orang, set(pohon.bawah([pk]))))
        for pk in unit_ids
        if pk in pohon.simpul
    ]
    return [b for b in semua if b.orang.orang]


def _baris(
    pk: int,
    pohon: PohonUnit,
    orang: Mapping[int, HitungOrang],
    hasil: Mapping[int, HasilUnit],
    kepala: Sequence[Kepala],
    on: date,
) -> BarisUnit:
    bawah = set(pohon.bawah([pk]))
    di_unit = [k for k in kepala if k.unit_id == pk]
    struktural = [k for k in kepala if k.unit_id in bawah]
    return BarisUnit(
        unit_id=pk,
        nama=pohon.simpul[pk].nama,
        kepala=min(di_unit, key=lambda k: k.urutan, default=None),
        pk=(sum(k.status_pk == "berlaku" for k in struktural), len(struktural)),
        orang=_jumlah(HitungOrang, orang, bawah),
        hasil=_jumlah(HasilUnit, hasil, bawah),
        hari=on,
    )


def _jumlah(buat: Callable[[], T], semua: Mapping[int, T], unit: set[int]) -> T:
    hasil = buat()
    for satu in unit & semua.keys():
        hasil.tambah(semua[satu])
    return hasil


URUT: dict[str, Callable[[BarisUnit], float]] = {
    "pk": lambda b: _bagian(*b.pk),
    "skp": lambda b: _bagian(b.orang.skp, b.orang.orang),
    "hasil": lambda b: _bagian(b.hasil.tercapai, b.hasil.terukur),
    "serapan": lambda b: -1 if b.serapan is None else b.serapan,
    "nilai": lambda b: _bagian(b.dinilai, b.orang.harus_dinilai),
}


def urutkan_unit(baris: Sequence[BarisUnit], urut: str) -> list[BarisUnit]:
    """By a column (`pk`, `-pk` the other way round); `nama` by name, anything else in the order of the units."""
    balik = urut.startswith("-")
    kode = urut.removeprefix("-")
    if kode == "nama":
        return sorted(baris, key=lambda b: b.nama, reverse=balik)
    return sorted(baris, key=URUT[kode], reverse=balik) if kode in URUT else list(baris)


def _bagian(ada: int, seluruh: int) -> float:
    """For sorting only; nothing to measure comes before nothing reached."""
    return ada / seluruh if seluruh else -1
