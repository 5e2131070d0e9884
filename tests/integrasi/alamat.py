"""Addresses of the pages beside BKN for the browser tests."""

from tests.integrasi.pabrik import BARU, OKTAVIA, SITI, muat_unduhan


def beda() -> str:
    """The inbox with differences of three people."""
    muat_unduhan(SITI, OKTAVIA.replace("III/c", "III/d"), BARU)
    return "/bkn/"
