"""Acts about letters of resignation."""

from kinerja.pengunduran.selectors.kurang import IsiPutusan
from kinerja.pengunduran.services.gugur import gugurkan_surat
from kinerja.pengunduran.services.jabatan import sebut_jabatan
from kinerja.pengunduran.services.kunjungan import catat_kunjungan
from kinerja.pengunduran.services.putusan import terima_surat, tolak_surat, tunda_surat
from kinerja.pengunduran.services.tanda_tangan import tandatangani_surat, tarik_surat
from kinerja.pengunduran.services.tulis import IsiSurat, buang_surat, tulis_surat, ubah_surat

__all__ = [
    "IsiPutusan",
    "IsiSurat",
    "buang_surat",
    "catat_kunjungan",
    "gugurkan_surat",
    "sebut_jabatan",
    "tandatangani_surat",
    "tarik_surat",
    "terima_surat",
    "tolak_surat",
    "tulis_surat",
    "tunda_surat",
    "ubah_surat",
]
