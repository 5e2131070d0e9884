"""What a change of plan touches, and what waits for whose confirmation."""

from kinerja.perubahan.selectors.dampak import BarisDampak, dampak
from kinerja.perubahan.selectors.konfirmasi import ButirKonfirmasi, menunggu_konfirmasi
from kinerja.perubahan.selectors.skp import SKPTerdampak, skp_terdampak

__all__ = ["BarisDampak", "ButirKonfirmasi", "SKPTerdampak", "dampak", "menunggu_konfirmasi", "skp_terdampak"]
