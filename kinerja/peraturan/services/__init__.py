"""Acts on the Pemda's own rules: settings and local packs by four eyes, deadlines, receipts."""

from kinerja.peraturan.services.paket import hapus_paket, sunting_paket, susun_paket
from kinerja.peraturan.services.rincian import simpan_banyak_rincian, simpan_rincian
from kinerja.peraturan.services.setelan import ubah_setelan
from kinerja.peraturan.services.tenggat import TenggatDitolak, buka_tenggat, catat_gangguan
from kinerja.peraturan.services.usulan import (
    sama_orang,
    setujui_usulan,
    tarik_usulan,
    tolak_usulan,
    usulkan_paket,
    usulkan_setelan,
)

__all__ = [
    "TenggatDitolak",
    "buka_tenggat",
    "catat_gangguan",
    "hapus_paket",
    "sama_orang",
    "setujui_usulan",
    "simpan_banyak_rincian",
    "simpan_rincian",
    "sunting_paket",
    "susun_paket",
    "tarik_usulan",
    "tolak_usulan",
    "ubah_setelan",
    "usulkan_paket",
    "usulkan_setelan",
]
