"""Targets and realisations as a report prints them."""

from decimal import ROUND_HALF_UP, Decimal

from kinerja.dasar.angka import AngkaSalah, baca_target, tulis_angka


def sebut_angka(nilai: Decimal) -> str:
    """At most two decimals: a mean of three months needs no six."""
    return tulis_angka(nilai.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))


def sebut_target(teks: str) -> str:
    """A target as it was typed, with the thousands set apart where it is a number."""
    try:
        return str(baca_target(teks))
    except AngkaSalah:
        return teks
