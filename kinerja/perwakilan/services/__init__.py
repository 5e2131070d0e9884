"""Acts of standing in for another person, each with its ledger entry."""

from kinerja.perwakilan.galat import PerwakilanDitolak
from kinerja.perwakilan.services.delegasi import batas_delegasi, beri_delegasi, cabut_delegasi
from kinerja.perwakilan.services.lihat import LAMA, baca_dilihat, mulai_lihat, selesai_lihat
from kinerja.perwakilan.services.penyiap import beri_penyiap, cabut_penyiap, mulai_menyiapkan

__all__ = [
    "LAMA",
    "PerwakilanDitolak",
    "baca_dilihat",
    "batas_delegasi",
    "beri_delegasi",
    "beri_penyiap",
    "cabut_delegasi",
    "cabut_penyiap",
    "mulai_lihat",
    "mulai_menyiapkan",
    "selesai_lihat",
]
