"""Acts on official documents."""

from kinerja.dokumen.services.ambil import PesananNomor, ambil_nomor
from kinerja.dokumen.services.aturan import IsiAturanNomor, tetapkan_aturan_nomor
from kinerja.dokumen.services.blok import cadangkan_blok
from kinerja.dokumen.services.luar import IsiNomorLuar, catat_nomor_luar
from kinerja.dokumen.services.nomor import batalkan_nomor, pakai_nomor

__all__ = [
    "IsiAturanNomor",
    "IsiNomorLuar",
    "PesananNomor",
    "ambil_nomor",
    "batalkan_nomor",
    "cadangkan_blok",
    "catat_nomor_luar",
    "pakai_nomor",
    "tetapkan_aturan_nomor",
]
