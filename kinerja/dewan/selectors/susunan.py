"""To which agency a post belonged on a day, by the history of the organisation: read once, asked many times."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple, Protocol, TypeVar

from django.db.models import QuerySet

from kinerja.dasar.kueri import disiapkan
from kinerja.organisasi.models import VersiJabatan, VersiUnit

PALING_DALAM = 20  # levels of units; a circle ends there


class VersiUnitHari(NamedTuple):
    """A version of a unit."""

    mulai: date
    sampai: date | None
    kode: str
    nama: str
    induk: int | None
    perangkat_daerah: bool


class _VersiJabatan(NamedTuple):
    mulai: date
    unit: int


class _Bermula(Protocol):
    @property
    def mulai(self) -> date: ...


V = TypeVar("V", bound=_Bermula)


@dataclass(frozen=True)
class RiwayatSusunan:
    """Units and posts with all their versions, oldest first."""

    unit: Mapping[int, Sequence[VersiUnitHari]]
    jabatan: Mapping[int, Sequence[_VersiJabatan]]
    _ingat: dict[tuple[int, date], int | None] = field(default_factory=dict, repr=False)

    def perangkat_jabatan(self, jabatan: int, on: date) -> int | None:
        """The agency a post belonged to on a day; None: it stood above all agencies."""
        versi = _pada(self.jabatan.get(jabatan, ()), on)
        return self.perangkat(versi.unit, on) if versi else None

    def perangkat(self, unit: int | None, on: date) -> int | None:
        """The nearest agency upwards on a day, the unit itself included."""
        if unit is None:
            return None
        if (unit, on) not in self._ingat:
            self._ingat[unit, on] = self._naik(unit, on)
        return self._ingat[unit, on]

    def _naik(self, unit: int, on: date) -> int | None:
        kini: int | None = unit
        for _tingkat in range(PALING_DALAM):
            versi = _pada(self.unit.get(kini, ()), on) if kini is not None else None
            if versi is None or versi.perangkat_daerah:
                return kini if versi else None
            kini = versi.induk
        return None

    def daftar_perangkat(self, on: date) -> set[int]:
        """The agencies that existed on a day."""
        return {pk for pk, versi in self.unit.items() if any(_agensi(v, on) for v in versi)}

    def sebutan(self, perangkat: int, on: date) -> tuple[str, str]:
        """Code and name of an agency on a day, or as it was called last."""
        versi = _pada(self.unit[perangkat], on)
        assert versi is not None
        return versi.kode, versi.nama


def baca_susunan() -> RiwayatSusunan:
    """Everything that is recorded of units and posts; two queries."""
    unit: dict[int, list[VersiUnitHari]] = defaultdict(list)
    for pk, *versi in _versi_unit():
        unit[pk].append(VersiUnitHari._make(versi))
    jabatan: dict[int, list[_VersiJabatan]] = defaultdict(list)
    for pk, *tempat in _versi_jabatan():
        jabatan[pk].append(_VersiJabatan._make(tempat))
    return RiwayatSusunan(unit, jabatan)


@disiapkan
def _versi_unit() -> "QuerySet[VersiUnit, tuple[Any, ...]]":
    isi = ("mulai", "sampai", "unit__kode", "nama", "induk_id", "perangkat_daerah")
    return VersiUnit.objects.order_by("mulai").values_list("unit_id", *isi)


@disiapkan
def _versi_jabatan() -> "QuerySet[VersiJabatan, tuple[Any, ...]]":
    return VersiJabatan.objects.order_by("mulai").values_list("jabatan_id", "mulai", "unit_id")


def _pada(versi: Sequence[V], on: date) -> V | None:
    """The version of a day; after the last one ended that one still, before the first one already that."""
    if len(versi) == 1:
        return versi[0]
    mulai = [v for v in versi if v.mulai <= on]
    return mulai[-1] if mulai else versi[0] if versi else None


def _agensi(v: VersiUnitHari, on: date) -> bool:
    return v.perangkat_daerah and v.mulai <= on and (v.sampai is None or v.sampai >= on)
