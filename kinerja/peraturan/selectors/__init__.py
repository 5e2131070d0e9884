"""Reads: what holds on a day, which deadline counts, a stored receipt in full."""

from kinerja.peraturan.selectors.rincian import muat_rincian
from kinerja.peraturan.selectors.setelan import setelan

__all__ = ["muat_rincian", "setelan"]
