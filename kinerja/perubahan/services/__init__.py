"""The acts of a change of plan: prepare all new versions at once, and confirm several."""

from kinerja.perubahan.services.konfirmasi import konfirmasi
from kinerja.perubahan.services.siapkan import Disiapkan, siapkan_perubahan

__all__ = ["Disiapkan", "konfirmasi", "siapkan_perubahan"]
