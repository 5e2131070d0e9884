"""Acts on agreements; each is one transaction and one ledger entry."""

from kinerja.perjanjian.isian import IsianAnggaran, IsianButir, IsianPK
from kinerja.perjanjian.services.alur import ajukan_pk, kembalikan_pk, sepakati_pk, tarik_pk
from kinerja.perjanjian.services.dari_skp import siapkan_banyak_pk_dari_butir, siapkan_pk_dari_butir
from kinerja.perjanjian.services.susun import hapus_draf_pk, isi_ulang_pk, siapkan_banyak_pk, siapkan_pk, simpan_pk
from kinerja.perjanjian.services.tanda_tangan import Pengesahan, tandatangani_banyak_pk, tandatangani_pk
from kinerja.perjanjian.services.versi import selesaikan_pk, ubah_banyak_pk, ubah_pk

__all__ = [
    "IsianAnggaran",
    "IsianButir",
    "IsianPK",
    "Pengesahan",
    "ajukan_pk",
    "hapus_draf_pk",
    "isi_ulang_pk",
    "kembalikan_pk",
    "selesaikan_pk",
    "sepakati_pk",
    "siapkan_banyak_pk",
    "siapkan_banyak_pk_dari_butir",
    "siapkan_pk",
    "siapkan_pk_dari_butir",
    "simpan_pk",
    "tandatangani_banyak_pk",
    "tandatangani_pk",
    "tarik_pk",
    "ubah_banyak_pk",
    "ubah_pk",
]
