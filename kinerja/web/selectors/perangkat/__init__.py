"""Agencies on one page: agreements, SKP and marks of their people, results and budget of their plan."""

from kinerja.web.selectors.perangkat.baris import BarisUnit, baris_unit, orang_unit, tertinggal, urutkan_unit
from kinerja.web.selectors.perangkat.lingkup import unit_diawasi, unit_dipimpin_tampil

__all__ = [
    "BarisUnit",
    "baris_unit",
    "orang_unit",
    "tertinggal",
    "unit_diawasi",
    "unit_dipimpin_tampil",
    "urutkan_unit",
]
