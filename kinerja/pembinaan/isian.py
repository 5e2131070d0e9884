"""What callers give: plain values, checked by the services."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class IsianSkor:
    """The word for one element, and why."""

    skor: str
    alasan: str = ""


@dataclass(frozen=True, slots=True)
class IsianTitik:
    """A checkpoint as it was held. `sidang`: the periodic mark given in the same sitting."""

    tanggal: date
    skor: Mapping[str, IsianSkor] = field(default_factory=dict)
    catatan: str = ""
    sidang: int | None = None

    def baris(self) -> dict[str, object]:
        """As a proposed correction keeps it."""
        skor = {kode: [x.skor, x.alasan.strip()] for kode, x in self.skor.items()}
        return {"tanggal": self.tanggal.isoformat(), "skor": skor, "catatan": self.catatan.strip()}


def isian_dari(baris: Mapping[str, Any], sidang: int | None) -> IsianTitik:
    """Back from what a proposed correction keeps."""
    skor = {kode: IsianSkor(*x) for kode, x in baris["skor"].items()}
    return IsianTitik(date.fromisoformat(baris["tanggal"]), skor, baris["catatan"], sidang)


@dataclass(frozen=True, slots=True)
class IsianButir:
    """One action of a plan: what the person does, what the superior promises, by when."""

    tindakan: str
    bantuan: str
    batas: date


@dataclass(frozen=True, slots=True)
class IsianRencana:
    """A plan from-to with its actions."""

    mulai: date
    sampai: date
    butir: tuple[IsianButir, ...] = ()
