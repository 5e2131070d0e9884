"""The acts on an SKP and on what was done about it; each is one transaction and one ledger entry."""

from kinerja.skp.services.alur import ajukan_skp, cabut_skp, kembalikan_skp, tetapkan_skp
from kinerja.skp.services.bukti import lepas_bukti, tambah_bukti
from kinerja.skp.services.kembali import kembalikan_realisasi
from kinerja.skp.services.percakapan import IsianDialog, beri_umpan_balik, catat_dialog
from kinerja.skp.services.realisasi import ajukan_realisasi, cabut_realisasi, simpan_realisasi, tutup_realisasi
from kinerja.skp.services.susun import buat_skp, hapus_draf_skp, salin_skp, simpan_skp
from kinerja.skp.services.tim import (
    IsianHasilTim,
    IsianPemeriksaan,
    IsianRekomendasi,
    beri_rekomendasi,
    simpan_hasil_tim,
)
from kinerja.skp.services.versi import sambungkan_atasan, ubah_skp

__all__ = [
    "IsianDialog",
    "IsianHasilTim",
    "IsianPemeriksaan",
    "IsianRekomendasi",
    "ajukan_realisasi",
    "ajukan_skp",
    "beri_rekomendasi",
    "beri_umpan_balik",
    "buat_skp",
    "cabut_realisasi",
    "cabut_skp",
    "catat_dialog",
    "hapus_draf_skp",
    "kembalikan_realisasi",
    "kembalikan_skp",
    "lepas_bukti",
    "salin_skp",
    "sambungkan_atasan",
    "simpan_hasil_tim",
    "simpan_realisasi",
    "simpan_skp",
    "tambah_bukti",
    "tetapkan_skp",
    "tutup_realisasi",
    "ubah_skp",
]
