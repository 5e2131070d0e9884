"""Acts on the Pemda's own rules: settings, deadlines, receipts."""

from kinerja.peraturan.services.setelan import ubah_setelan

__all__ = ["ubah_setelan"]
