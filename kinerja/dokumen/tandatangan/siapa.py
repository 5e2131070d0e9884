"""Who signs: the protocol every adapter fulfils, and what it gives back."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from kinerja.dokumen.tandatangan.apa import Rahasia, YangDitandatangani
from kinerja.dokumen.tandatangan.cara import CaraTandaTangan


@dataclass(frozen=True, slots=True)
class HasilTandaTangan:
    """A signature that was set: the file (unchanged if nothing is written into it) and what the ledger keeps."""

    cara: CaraTandaTangan
    pdf: bytes = field(repr=False)
    catatan: Mapping[str, str]  # identifiers only: fit for a ledger entry as it is

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.pdf).hexdigest()


class Penandatangan(Protocol):
    """Sets one signature. Holds no state of a document: the same call may be made again after any error."""

    @property
    def cara(self) -> CaraTandaTangan:
        """Which way of signing this is; KEMAMPUAN says what it can do and how it is called."""
        ...

    def tanda_tangani(self, apa: YangDitandatangani, *, rahasia: Rahasia | None = None) -> HasilTandaTangan:
        """Sign, or raise GagalTandaTangan with the file untouched. Slow: never call it inside a transaction."""
        ...


def catatan(cara: CaraTandaTangan, apa: YangDitandatangani, **tambahan: str) -> dict[str, str]:
    """What every way writes down: which bytes, by whom, as what, when."""
    return {
        "cara": cara.value,
        "urutan": str(apa.urutan),
        "sha256_asal": apa.sha256,
        "penanda": apa.penanda,
        "jabatan": apa.jabatan,
        "alasan": apa.alasan,
        "pada": apa.pada.isoformat(),
        **tambahan,
    }
