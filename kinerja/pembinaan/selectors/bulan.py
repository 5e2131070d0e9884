"""A month of checkpoints for the desk."""

import calendar
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kinerja.pembinaan.selectors.meja import BarisTitik


@dataclass(frozen=True, slots=True)
class HariKalender:
    """A day of the month with what falls due; no day outside the month."""

    tanggal: date | None
    banyak: int = 0
    terlambat: int = 0


def bulan_kalender(baris: Sequence[BarisTitik], tahun: int, bulan: int) -> list[list[HariKalender]]:
    """Weeks from Monday, each of seven days."""
    jatuh = Counter(b.jatuh_tempo for b in baris if b.keadaan in ("terlambat", "minggu_ini", "terjadwal"))
    lewat = Counter(b.jatuh_tempo for b in baris if b.keadaan == "terlambat")
    return [
        [HariKalender(h, jatuh[h], lewat[h]) if h.month == bulan else HariKalender(None) for h in minggu]
        for minggu in calendar.Calendar().monthdatescalendar(tahun, bulan)
    ]
