"""Reads of the plan: versions in force, nodes of an owner, the folding tree, differences and gaps."""

from kinerja.rencana.selectors.celah import Selisih, selisih_pagu
from kinerja.rencana.selectors.pohon import SimpulTampil, pohon, rakit
from kinerja.rencana.selectors.simpul import jalur, leluhur_unit, realisasi_dari, simpul_pemilik
from kinerja.rencana.selectors.versi import daftar_versi, tahun_versi, versi_berlaku

__all__ = [
    "Selisih",
    "SimpulTampil",
    "daftar_versi",
    "jalur",
    "leluhur_unit",
    "pohon",
    "rakit",
    "realisasi_dari",
    "selisih_pagu",
    "simpul_pemilik",
    "tahun_versi",
    "versi_berlaku",
]
