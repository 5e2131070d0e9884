"""Two at once on one number or document: what was done to it since it was read."""

from collections.abc import Callable

from kinerja.dokumen.models import Dokumen, NomorSurat
from kinerja.jejak.kunci import sejak


def perubahan(satu: NomorSurat) -> Callable[[int], tuple[str, ...]]:
    """Given the version that was read: the acts since, as sentences from the ledger."""
    return lambda versi: sejak(f"nomor:{satu.pk}", satu.kunci - versi)


def perubahan_dokumen(satu: Dokumen) -> Callable[[int], tuple[str, ...]]:
    """The same of a document."""
    return lambda versi: sejak(f"dokumen:{satu.pk}", satu.kunci - versi)
