"""The realisation sheet of one period as values: what was typed for each indicator, and how periods make the year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from kinerja.dasar.angka import AngkaSalah, baca_target
from kinerja.dasar.berkas import Berkas
from kinerja.skp.models import Akumulasi

Kunci = tuple[int, int | None]  # result, indicator (None: a qualitative result as a whole)


@dataclass(frozen=True)
class BuktiBaru:
    """Evidence to be added: a stored file, or a link."""

    nama: str
    berkas: Berkas | None = None
    tautan: str = ""


@dataclass(frozen=True)
class IsianRealisasi:
    """What was typed for one indicator; `bukti` are the ids of own evidence that prove it."""

    teks: str = ""
    catatan: str = ""
    bukti: frozenset[int] = frozenset()
    bukti_baru: tuple[BuktiBaru, ...] = ()

    def kosong(self) -> bool:
        """Nothing was typed or attached: no row is kept."""
        return not (self.teks or self.catatan or self.bukti or self.bukti_baru)


@dataclass(frozen=True)
class IsianPeriode:
    """The whole sheet: action plan (text, target) by result, realisation by result and indicator."""

    rencana: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    realisasi: Mapping[Kunci, IsianRealisasi] = field(default_factory=dict)


def baca_angka(teks: str) -> tuple[Decimal | None, str]:
    """The number in a realisation and why there is none: a text is no error, a number with two readings is."""
    if not teks:
        return None, ""
    try:
        target = baca_target(teks)
    except AngkaSalah as galat:
        return None, str(galat)
    return (target.bawah, "") if target.jenis == "angka" else (None, "")


def kumpulkan(angka: Sequence[Decimal], akumulasi: str) -> Decimal | None:
    """What the periods so far make of the year: their sum, the last, or their mean (six decimals, half-up)."""
    if not angka:
        return None
    if akumulasi == Akumulasi.JUMLAH:
        return sum(angka, Decimal(0))
    if akumulasi == Akumulasi.TERAKHIR:
        return angka[-1]
    return (sum(angka, Decimal(0)) / len(angka)).quantize(Decimal("0.000001"), rounding=ROUND_HALF_UP)


def target_tampil(teks: str) -> str:
    """A target as people read it: `1200` becomes `1.200`; what is no number stays as typed."""
    try:
        return str(baca_target(teks)) if teks else ""
    except AngkaSalah:
        return teks
