"""The unit's counts of marks beside the guide of its own predikat."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from kinerja.aturan.layanan import BarisDistribusi, Hasil, periksa_distribusi
from kinerja.aturan.pustaka import Pustaka
from kinerja.dasar.grafik import Grafik, susun_predikat
from kinerja.dasar.kueri import disiapkan
from kinerja.jejak.teringat import teringat
from kinerja.organisasi.models import Penugasan, UnitKerja
from kinerja.organisasi.selectors import pada_hari, unit_pada
from kinerja.organisasi.selectors.unit import pohon_unit
from kinerja.penilaian.models import Penilaian, Predikat, PredikatOrganisasi
from kinerja.penilaian.selectors.pola import uraikan_pola
from kinerja.peraturan.periode import Periode
from kinerja.peraturan.selectors import pustaka_berlaku


@dataclass(frozen=True, slots=True)
class SebaranUnit:
    """Counts by predikat, the unit's own predikat if it is set, and what the guide says of the counts."""

    unit_id: int
    nama: str
    jumlah: Mapping[str, int]
    predikat: PredikatOrganisasi | None
    pedoman: Hasil | None
    bawah: tuple[int, ...] = ()  # the agency and every unit of it on that day

    @property
    def catatan(self) -> tuple[str, ...]:
        """What the guide says of these counts, in sentences; nothing when they follow it."""
        return uraikan_pola(self.pedoman, self.jumlah) if self.pedoman else ()

    @property
    def grafik(self) -> Grafik:
        """The counts as a chart with its table."""
        return susun_predikat(self.jumlah, None, _("Sebaran predikat %(unit)s") % {"unit": self.nama})

    @property
    def total(self) -> int:
        """How many people have a mark."""
        return sum(self.jumlah.values())


def sebaran_unit(unit_id: int, periode: Periode, jenis: str, on: date) -> SebaranUnit | None:
    """The perangkat daerah of a unit: its marks of the period beside the guide (SE MenPANRB 3/2023).

    Three queries, one more for the settings where the request has not read them.
    """
    return _berpedoman(_hitung(unit_id, periode, jenis, min(on, periode.sampai)), periode)


def sebaran_teringat(unit_id: int, periode: Periode, jenis: str, on: date) -> SebaranUnit | None:
    """The same for the pages that raters open again and again: counted anew only after an act. One query else."""
    return _berpedoman(_teringat(unit_id, periode, jenis, min(on, periode.sampai)), periode)


@teringat(256)
def _teringat(unit_id: int, periode: Periode, jenis: str, on: date) -> SebaranUnit | None:
    return _hitung(unit_id, periode, jenis, on)


def _hitung(unit_id: int, periode: Periode, jenis: str, on: date) -> SebaranUnit | None:
    pohon = pohon_unit(on)
    akar = pohon.perangkat(unit_id)
    if akar is None:
        return None
    bawah = pohon.bawah([akar])
    hitung = dict(_hitung_predikat(bawah, on, jenis, periode.kode, periode.mulai, periode.sampai))
    jumlah = {p.value: int(hitung.get(p.value, 0)) for p in Predikat}
    predikat = next(iter(_predikat_unit(akar, periode.kode, jenis)), None)
    return SebaranUnit(akar, pohon.simpul[akar].nama, jumlah, predikat, None, tuple(bawah))


@disiapkan
def _hitung_predikat(
    unit_ids: list[int], on: date, jenis: str, kode: str, mulai: date, sampai: date
) -> "QuerySet[Penilaian, tuple[str, int]]":
    """By the days too: so the database goes from each person to the one mark, not through all marks of the person."""
    di_unit = Q(jabatan__versi__unit__in=unit_ids) & pada_hari(on, "jabatan__versi__")
    orang = Penugasan.objects.filter(di_unit, pada_hari(on)).values("pk")
    baris = Penilaian.objects.filter(
        penugasan__in=orang, periode=kode, jenis=jenis, mulai__gte=mulai, mulai__lte=sampai
    )
    return baris.order_by().values_list("predikat").annotate(n=Count("pk"))


@disiapkan
def _predikat_unit(unit_id: int, kode: str, jenis: str) -> QuerySet[PredikatOrganisasi]:
    return PredikatOrganisasi.objects.filter(unit_id=unit_id, periode=kode, jenis=jenis)


def _berpedoman(sebaran: SebaranUnit | None, periode: Periode) -> SebaranUnit | None:
    """With what the guide in force says of the counts, where the unit has its predikat."""
    if sebaran is None or sebaran.predikat is None:
        return sebaran
    jumlah = tuple(sebaran.jumlah.items())
    return replace(sebaran, pedoman=_pedoman(periode.mulai, sebaran.predikat.predikat, jumlah, pustaka_berlaku()))


@lru_cache(maxsize=512)
def _pedoman(tanggal: date, predikat: str, jumlah: tuple[tuple[str, int], ...], pustaka: Pustaka) -> Hasil:
    """What the guide says, national or this Pemda's own; equal counts under an equal mark are asked once."""
    return periksa_distribusi(BarisDistribusi("unit", tanggal, predikat, dict(jumlah)), pustaka=pustaka)


def perangkat_daerah(on: date) -> QuerySet[UnitKerja]:
    """The agencies of a day, with their names."""
    return unit_pada(on).filter(pada_hari(on, "versi__"), versi__perangkat_daerah=True)
