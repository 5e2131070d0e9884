"""Acts on the Pemda's own rules: settings, deadlines, receipts."""

from kinerja.peraturan.services.rincian import simpan_banyak_rincian, simpan_rincian
from kinerja.peraturan.services.setelan import ubah_setelan

__all__ = ["simpan_banyak_rincian", "simpan_rincian", "ubah_setelan"]
