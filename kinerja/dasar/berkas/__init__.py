"""Files kept by their content: named by sha256, written once, never overwritten, typed by what is in them."""

from kinerja.dasar.berkas.jenis import BerkasDitolak
from kinerja.dasar.berkas.kirim import kirim_berkas
from kinerja.dasar.berkas.simpan import Berkas, Pemeriksaan, buka_berkas, jalur_berkas, periksa_berkas, simpan_berkas

__all__ = [
    "Berkas",
    "BerkasDitolak",
    "Pemeriksaan",
    "buka_berkas",
    "jalur_berkas",
    "kirim_berkas",
    "periksa_berkas",
    "simpan_berkas",
]
