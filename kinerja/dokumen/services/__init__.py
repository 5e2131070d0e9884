"""Acts on official documents."""

from kinerja.dokumen.services.ambil import PesananNomor, ambil_nomor
from kinerja.dokumen.services.antre import antrekan_tertunda
from kinerja.dokumen.services.aturan import IsiAturanNomor, tetapkan_aturan_nomor
from kinerja.dokumen.services.batal import batalkan_dokumen
from kinerja.dokumen.services.blok import cadangkan_blok
from kinerja.dokumen.services.bukti import lengkapi_bukti_dokumen
from kinerja.dokumen.services.catat_tanda import HasilBatch
from kinerja.dokumen.services.cetak import cetak_dokumen
from kinerja.dokumen.services.isi import IsiDokumen, Penanda
from kinerja.dokumen.services.luar import IsiNomorLuar, catat_nomor_luar
from kinerja.dokumen.services.nomor import batalkan_nomor, pakai_nomor
from kinerja.dokumen.services.pindaian import baca_pindaian, cocokkan_lembar, unggah_pindaian
from kinerja.dokumen.services.sahkan import kembalikan_pindaian, sahkan_pindaian
from kinerja.dokumen.services.siapkan import siapkan_dokumen
from kinerja.dokumen.services.tandatangani import tanda_tangani_dokumen
from kinerja.dokumen.services.terbitkan import FormulirTerbit, terbitkan_formulir
from kinerja.dokumen.services.tolak import tolak_dokumen

__all__ = [
    "FormulirTerbit",
    "HasilBatch",
    "IsiAturanNomor",
    "IsiDokumen",
    "IsiNomorLuar",
    "Penanda",
    "PesananNomor",
    "ambil_nomor",
    "antrekan_tertunda",
    "baca_pindaian",
    "batalkan_dokumen",
    "batalkan_nomor",
    "cadangkan_blok",
    "catat_nomor_luar",
    "cetak_dokumen",
    "cocokkan_lembar",
    "kembalikan_pindaian",
    "lengkapi_bukti_dokumen",
    "pakai_nomor",
    "sahkan_pindaian",
    "siapkan_dokumen",
    "tanda_tangani_dokumen",
    "terbitkan_formulir",
    "tetapkan_aturan_nomor",
    "tolak_dokumen",
    "unggah_pindaian",
]
