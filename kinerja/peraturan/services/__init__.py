"""Acts on the Pemda's own rules: settings, deadlines, receipts."""

from kinerja.peraturan.services.rincian import simpan_banyak_rincian, simpan_rincian
from kinerja.peraturan.services.setelan import batalkan_setelan, ubah_setelan
from kinerja.peraturan.services.tenggat import TenggatDitolak, buka_tenggat, catat_gangguan

__all__ = [
    "TenggatDitolak",
    "batalkan_setelan",
    "buka_tenggat",
    "catat_gangguan",
    "simpan_banyak_rincian",
    "simpan_rincian",
    "ubah_setelan",
]
