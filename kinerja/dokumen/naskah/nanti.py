"""Words fixed before their day is known: each place of the day is marked with how it is to be written there."""

import re

TEMPAT_HARI = "\ue000\ue002"  # of the private use area, as the place of a number (`nomor.py`)
AKHIR = "\ue002\ue000"
CARI_HARI = re.compile(f"{TEMPAT_HARI}([a-z]*){AKHIR}")
BELUM_HARI = "………………………"  # a day that the pen fills in


def tempat_hari(cara: str) -> str:
    """The place of a day written in a way (`terbilang`, `hari`, or the long date)."""
    return f"{TEMPAT_HARI}{cara}{AKHIR}"
