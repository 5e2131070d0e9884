"""Whose deadline was reopened: a reopening is for a person, or for a unit with everybody in it and below."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from kinerja.dasar.waktu import awal_hari
from kinerja.organisasi.models import Penugasan, VersiJabatan
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.organisasi.selectors.unit import PohonUnit, pohon_unit
from kinerja.peraturan.selectors import Batas, Bukaan, baca_bukaan


@dataclass(frozen=True, slots=True)
class BukaanOrang:
    """Everything that moves a kind of deadline, with the units of those who are asked for."""

    bukaan: Bukaan
    pohon: PohonUnit | None = None
    unit: Mapping[int, int] = field(default_factory=dict)  # post -> unit

    def batas(self, penugasan: Penugasan, periode: str | None, akhir: date | datetime) -> Batas:
        """The deadline of the holder of an assignment; a day as base lasts until its end."""
        tenggat = self.bukaan.tenggat(periode, akhir if isinstance(akhir, datetime) else akhir_hari(akhir))
        jalan = self.pohon.jalan(self.unit.get(penugasan.jabatan_id)) if self.pohon else []
        return tenggat.batas(f"pegawai:{penugasan.pegawai_id}", *(f"unit:{u.pk}" for u in jalan))


def akhir_hari(on: date) -> datetime:
    """The last moment of a day."""
    return awal_hari(on + timedelta(days=1)) - timedelta(seconds=1)


def bukaan_orang(
    jenis: str,
    penugasan: Iterable[Penugasan],
    sejak: date | datetime,
    on: date,
    pohon: Callable[[date], PohonUnit] | None = None,
) -> BukaanOrang:
    """What moves deadlines from `sejak` on, for these people in the organisation of a day.

    One query; two more only where something was reopened for a unit. With `pohon` (the session's tree of units) the
    assignments were read with their names of the day, and none.
    """
    bukaan = baca_bukaan(jenis, sejak if isinstance(sejak, datetime) else akhir_hari(sejak))
    if not bukaan.menyebut_unit:
        return BukaanOrang(bukaan)
    if pohon is not None:
        return BukaanOrang(bukaan, pohon(on), {p.jabatan_id: p.unit_pada_id for p in penugasan if p.unit_pada_id})
    versi = VersiJabatan.objects.filter(pada_hari(on), jabatan__in={p.jabatan_id for p in penugasan})
    return BukaanOrang(bukaan, pohon_unit(on), dict(versi.values_list("jabatan_id", "unit_id")))
