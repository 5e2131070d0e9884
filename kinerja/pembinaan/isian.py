"""What callers give: plain values, checked by the services."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


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
