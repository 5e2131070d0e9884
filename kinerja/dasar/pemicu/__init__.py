"""What must never be false, kept by the database itself: declared beside the models, installed after every migrate."""

from kinerja.dasar.pemicu.bentrok import Bentrok, bentrok_dikenali
from kinerja.dasar.pemicu.pasang import daftar_pemicu, pasang_pemicu, pemicu_hilang
from kinerja.dasar.pemicu.tanpa_tumpang_tindih import TanpaTumpangTindih
from kinerja.dasar.pemicu.tanpa_ubah_hapus import TanpaUbahHapus
from kinerja.dasar.pemicu.tetap_setelah_isi import TetapSetelahIsi

__all__ = [
    "Bentrok",
    "TanpaTumpangTindih",
    "TanpaUbahHapus",
    "TetapSetelahIsi",
    "bentrok_dikenali",
    "daftar_pemicu",
    "pasang_pemicu",
    "pemicu_hilang",
]
