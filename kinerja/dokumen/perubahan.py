"""Two at once on one number: what was done to it since it was read."""

from collections.abc import Callable

from kinerja.dokumen.models import NomorSurat
from kinerja.jejak.kunci import sejak


def perubahan(satu: NomorSurat) -> Callable[[int], tuple[str, ...]]:
    """Given the version that was read: the acts since, as sentences from the ledger."""
    return lambda versi: sejak(f"nomor:{satu.pk}", satu.kunci - versi)
