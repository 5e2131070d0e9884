"""Who prepared a record in its owner's name."""

from dataclasses import dataclass
from datetime import datetime

from kinerja.jejak.models import Entri
from kinerja.jejak.pelaku import AWALAN_PENYIAP


@dataclass(frozen=True)
class DisiapkanOleh:
    """The last who prepared it."""

    nama: str
    saat: datetime


def disiapkan_oleh(subjek: str) -> DisiapkanOleh | None:
    """From the ledger: the newest act on the subject done as a penyiap. One query."""
    entri = Entri.objects.filter(perihal__subjek=subjek, kapasitas__startswith=AWALAN_PENYIAP)
    baru = entri.order_by("-urutan").values_list("nama", "at").first()
    return DisiapkanOleh(*baru) if baru else None
