"""Acts on facts: record from a file, correct, take back."""

from kinerja.fakta.services.koreksi import FaktaDitolak, batalkan_fakta, betulkan_fakta
from kinerja.fakta.services.pegawai import simpan_banyak_golongan, simpan_banyak_pendidikan
from kinerja.fakta.services.simpan import PERISTIWA, IsiFakta, simpan_banyak_fakta

__all__ = [
    "PERISTIWA",
    "FaktaDitolak",
    "IsiFakta",
    "batalkan_fakta",
    "betulkan_fakta",
    "simpan_banyak_fakta",
    "simpan_banyak_golongan",
    "simpan_banyak_pendidikan",
]
