"""Reads of the ledger: what happened to a subject, and the whole book."""

from django.db.models import QuerySet

from kinerja.jejak.models import Entri


def riwayat(subjek: str) -> QuerySet[Entri]:
    """The entries that concern a subject (`skp:17`), newest first."""
    return Entri.objects.filter(perihal__subjek=subjek).order_by("-urutan")


def buku(subjek: str = "") -> QuerySet[Entri]:
    """The whole ledger, or of one subject, newest first, with its subjects."""
    semua = riwayat(subjek) if subjek else Entri.objects.order_by("-urutan")
    return semua.prefetch_related("perihal")
