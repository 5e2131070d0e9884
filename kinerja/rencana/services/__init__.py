"""Acts on the plan; each is one transaction and one ledger entry."""

from kinerja.rencana.services.indikator import catat_realisasi, hapus_indikator, simpan_indikator
from kinerja.rencana.services.isi import IsiIndikator, IsiRealisasi, IsiSimpul
from kinerja.rencana.services.simpul import buat_simpul, hapus_simpul, tetapkan_pemilik, ubah_simpul
from kinerja.rencana.services.versi import buat_dokumen, buat_versi, jadikan_berjalan

__all__ = [
    "IsiIndikator",
    "IsiRealisasi",
    "IsiSimpul",
    "buat_dokumen",
    "buat_simpul",
    "buat_versi",
    "catat_realisasi",
    "hapus_indikator",
    "hapus_simpul",
    "jadikan_berjalan",
    "simpan_indikator",
    "tetapkan_pemilik",
    "ubah_simpul",
]
