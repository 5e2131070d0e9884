"""Reads of the ledger: what happened to a subject, and the whole book."""

from django.db.models import Prefetch, QuerySet

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
