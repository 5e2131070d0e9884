"""The periods a pack may be asked for: over, and of one kind a year, so that no two overlap."""

from datetime import date

from kinerja.peraturan.periode import Periode, periode_kalender
from kinerja.peraturan.selectors import setelan

IRAMA, BATAS = "paket_dewan_irama", "paket_dewan_batas"  # the settings
TAHUN_LALU = 4


def daftar_periode_paket(on: date) -> list[Periode]:
    """Those that have ended, the newest first: a running one would tell each act on its day."""
    semua = [p for tahun in range(on.year - TAHUN_LALU, on.year + 1) for p in periode_kalender(tahun, _irama(tahun))]
    return [p for p in reversed(semua) if p.sampai < on]


def batas_paket(periode: Periode) -> int:
    """The smallest figure of an agency that is told, as it was set on the period's last day."""
    return int(setelan(BATAS, periode.sampai))


def _irama(tahun: int) -> str:
    return str(setelan(IRAMA, date(tahun, 1, 1)))
