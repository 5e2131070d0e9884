"""The unit's counts of marks beside the guide of its own predikat."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from kinerja.aturan.layanan import BarisDistribusi, Hasil, periksa_distribusi
from kinerja.aturan.pustaka import Pustaka
from kinerja.dasar.grafik import Grafik, susun_predikat
from kinerja.organisasi.models import Penugasan, UnitKerja, VersiUnit
from kinerja.organisasi.selectors import pada_hari, unit_pada
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
    hari = min(on, periode.sampai)
    susunan = _susunan(unit_id, hari)
    if susunan is None:
        return None
    akar, nama, bawah = susunan
    di_unit = Q(jabatan__versi__unit__in=bawah) & pada_hari(hari, "jabatan__versi__")
    orang = Penugasan.objects.filter(di_unit, pada_hari(hari)).values("pk")
    baris = Penilaian.objects.filter(penugasan__in=orang, periode=periode.kode, jenis=jenis)
    hitung = dict(baris.order_by().values_list("predikat").annotate(n=Count("pk")))
    jumlah = {p.value: int(hitung.get(p.value, 0)) for p in Predikat}
    predikat = PredikatOrganisasi.objects.filter(unit_id=akar, periode=periode.kode, jenis=jenis).first()
    pedoman = None
    if predikat:
        pedoman = _pedoman(periode.mulai, predikat.predikat, tuple(jumlah.items()), pustaka_berlaku())
    return SebaranUnit(akar, nama, jumlah, predikat, pedoman, tuple(bawah))


@lru_cache(maxsize=512)
def _pedoman(tanggal: date, predikat: str, jumlah: tuple[tuple[str, int], ...], pustaka: Pustaka) -> Hasil:
    """What the guide says, national or this Pemda's own; equal counts under an equal mark are asked once."""
    return periksa_distribusi(BarisDistribusi("unit", tanggal, predikat, dict(jumlah)), pustaka=pustaka)


def _susunan(unit_id: int, on: date) -> tuple[int, str, list[int]] | None:
    """The perangkat daerah a unit belongs to on a day, its name, and all units of it. One query."""
    kolom = ("unit_id", "nama", "induk_id", "perangkat_daerah")
    versi = {u: (nama, induk, pd) for u, nama, induk, pd in VersiUnit.objects.filter(pada_hari(on)).values_list(*kolom)}
    akar, dilewati = unit_id, set[int]()
    while akar in versi and not versi[akar][2] and akar not in dilewati:
        dilewati.add(akar)
        akar = versi[akar][1] or 0
    if akar not in versi or not versi[akar][2]:
        return None
    bawah = [akar]
    for satu in bawah:  # grows while it is walked; a unit has one parent, so no unit comes twice
        bawah += [u for u, (_nama, induk, _pd) in versi.items() if induk == satu]
    return akar, versi[akar][0], bawah


def perangkat_daerah(on: date) -> QuerySet[UnitKerja]:
    """The agencies of a day, with their names."""
    return unit_pada(on).filter(pada_hari(on, "versi__"), versi__perangkat_daerah=True)
