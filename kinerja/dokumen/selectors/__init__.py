"""What pages and acts read about official documents."""

from kinerja.dokumen.selectors.dokumen import Kemajuan, kemajuan
from kinerja.dokumen.selectors.nomor import (
    aturan_berlaku,
    aturan_pada,
    aturan_untuk,
    blok_hampir_habis,
    nomor_berikutnya,
    nomor_berikutnya_semua,
    seri_ada,
    sisa_blok,
    tulis_urut,
    unit_berbentuk_sama,
)

__all__ = [
    "Kemajuan",
    "aturan_berlaku",
    "aturan_pada",
    "aturan_untuk",
    "blok_hampir_habis",
    "kemajuan",
    "nomor_berikutnya",
    "nomor_berikutnya_semua",
    "seri_ada",
    "sisa_blok",
    "tulis_urut",
    "unit_berbentuk_sama",
]
