"""Reads of the ledger: what happened to a subject, and the whole book."""

from django.db.models import Prefetch, QuerySet

from kinerja.dasar.kueri import disiapkan
from kinerja.jejak.models import Entri, Perihal


def riwayat(subjek: str) -> QuerySet[Entri]:
    """The entries that concern a subject (`skp:17`), newest first."""
    return Entri.objects.filter(perihal__subjek=subjek).order_by("-urutan")


def buku(subjek: str = "", banyak_perihal: int = 5) -> QuerySet[Entri]:
    """The whole ledger, or of one subject, newest first; `entri.beberapa_perihal` lists its first few subjects."""
    semua = riwayat(subjek) if subjek else Entri.objects.order_by("-urutan")
    return semua.prefetch_related(
        Prefetch("perihal", Perihal.objects.order_by("pk")[:banyak_perihal], "beberapa_perihal")
    )


def tanda_jejak() -> str:
    """The hash of the newest entry, empty while there is none: another one after every act. One query by key.

    What was read from what acts write may be kept under it; to be asked for before the reading, and outside acts, whose
    own entry comes last.
    """
    return next(iter(_terakhir()), "")


@disiapkan
def _terakhir() -> "QuerySet[Entri, str]":
    return Entri.objects.order_by("-urutan").values_list("hash", flat=True)[:1]
