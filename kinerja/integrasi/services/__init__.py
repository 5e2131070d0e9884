"""Acts beside BKN: its download and the decisions about differences, its marks for comparison."""

from kinerja.integrasi.services.beda import BedaDitolak, catat_beda, muat_data_bkn, rapikan_nama, terima_bkn
from kinerja.integrasi.services.hitung import hitung_beda, perbaiki_beda
from kinerja.integrasi.services.nilai import IsiNilai, simpan_nilai_bkn

__all__ = [
    "BedaDitolak",
    "IsiNilai",
    "catat_beda",
    "hitung_beda",
    "muat_data_bkn",
    "perbaiki_beda",
    "rapikan_nama",
    "simpan_nilai_bkn",
    "terima_bkn",
]
