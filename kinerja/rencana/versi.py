"""The words for documents and versions: the unnamed running plan, the order of versions."""

import re
from datetime import date

KODE_BERJALAN = "berjalan"  # the document behind an empty `dokumen` column when none is marked as running
MURNI = "murni"
_GESER = re.compile(r"geser_(\d+)")


def urutan_versi(kode: str) -> int:
    """murni, geser_1, geser_2, ..., perubahan; versions with other names stand after them by date."""
    if kode == MURNI:
        return 0
    if cocok := _GESER.fullmatch(kode):
        return int(cocok[1])
    return 100 if kode == "perubahan" else 101


def tanggal_versi(kode: str, tahun_awal: int | None, hari: date) -> date:
    """The day a version loaded from a file holds from: the first one from 1 January of its first year, others today."""
    awal = date(tahun_awal, 1, 1) if tahun_awal else hari
    return awal if kode == MURNI else hari
