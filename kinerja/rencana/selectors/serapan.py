"""What was spent: by node and year; of a month told in several versions the newest counts."""

from collections.abc import Iterable
from typing import TypeVar

from kinerja.rencana.versi import urutan_versi

Bulan = TypeVar("Bulan")


def terbaru_per_bulan(baris: Iterable[tuple[int, str, Bulan, str, int]]) -> dict[tuple[int, str, Bulan], int]:
    """Spending by unit, code and month, of rows with the code of the version that tells it; the newest counts."""
    bulan: dict[tuple[int, str, Bulan], tuple[int, int]] = {}
    for unit, kode, hari, kode_versi, n in baris:
        lama = bulan.get((unit, kode, hari), (-1, 0))
        bulan[unit, kode, hari] = max(lama, (urutan_versi(kode_versi), n))
    return {kunci: n for kunci, (_urut, n) in bulan.items()}
