"""The acts on an SKP and on what was done about it; each is one transaction and one ledger entry."""

from kinerja.skp.services.alur import ajukan_skp, cabut_skp, kembalikan_skp, tetapkan_skp
from kinerja.skp.services.susun import buat_skp, salin_skp, simpan_skp
from kinerja.skp.services.versi import sambungkan_atasan, ubah_skp

__all__ = [
    "ajukan_skp",
    "buat_skp",
    "cabut_skp",
    "kembalikan_skp",
    "salin_skp",
    "sambungkan_atasan",
    "simpan_skp",
    "tetapkan_skp",
    "ubah_skp",
]
