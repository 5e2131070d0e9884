"""Addresses of the pages beside BKN for the browser tests."""

from tests.fakta import alamat as fakta
from tests.integrasi.pabrik import BARU, OKTAVIA, SITI, muat_unduhan


def beda() -> str:
    """The inbox with differences of three people."""
    muat_unduhan(SITI, OKTAVIA.replace("III/c", "III/d"), BARU)
    return "/bkn/"


def siasn() -> str:
    """The files for SIASN: courses of a career, what some of them lack."""
    fakta.riwayat()
    return "/bkn/siasn/?berkas=siasn_kursus&tahun=semua"
