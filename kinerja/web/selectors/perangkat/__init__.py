"""Agencies on one page: agreements, SKP and marks of their people, results and budget of their plan."""

from kinerja.web.selectors.perangkat.baris import BarisUnit, baris_unit, urutkan_unit
from kinerja.web.selectors.perangkat.lingkup import unit_diawasi, unit_dipimpin_tampil
from kinerja.web.selectors.perangkat.terhitung import tertinggal

__all__ = [
    "BarisUnit",
    "baris_unit",
    "tertinggal",
    "unit_diawasi",
    "unit_dipimpin_tampil",
    "urutkan_unit",
]
