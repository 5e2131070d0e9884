"""A target as it is stored: its plain text and, for numbers and ranges, both bounds."""

from decimal import Decimal

from kinerja.dasar.angka import AngkaSalah, Target, baca_target
from kinerja.rencana.models import Indikator, TargetIndikator

DESIMAL_TARGET = 6
DIGIT_BULAT = 18


def dari_tersimpan(target: TargetIndikator) -> Target:
    """The stored target as a value; its text form is the one an exchange file holds."""
    return Target("teks", teks=target.teks) if target.bawah is None else baca_target(target.teks)


def muat_disimpan(target: Target) -> bool:
    """Whether the bounds fit the database exactly: 18 digits before, 6 after the decimal sign."""
    return all(_muat(batas) for batas in (target.bawah, target.atas) if batas is not None)


def _muat(nilai: Decimal) -> bool:
    return abs(nilai) < 10**DIGIT_BULAT and nilai == nilai.quantize(Decimal(1).scaleb(-DESIMAL_TARGET))


def baris_target(indikator: Indikator, periode: str, target: Target) -> TargetIndikator:
    """An unsaved row for the target of an indicator in a period (`2026`, `2026-TW1`)."""
    return TargetIndikator(
        indikator=indikator, periode=periode, teks=target.polos(), bawah=target.bawah, atas=target.atas
    )


def tampil(teks: str) -> str:
    """A stored target or realisation as people read it: `1234.5` is `1.234,5`; a text stays."""
    try:
        return str(baca_target(teks))
    except AngkaSalah:
        return teks
