"""Proposals: which wait for a second person, and in which state each is on a day."""

from datetime import date

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kinerja.peraturan.models import Usulan

KEADAAN: dict[str, tuple[str | Promise, str]] = {
    "diusulkan": (_("Menunggu persetujuan"), "kuning"),
    "disetujui": (_("Disetujui"), "hijau"),
    "ditolak": (_("Ditolak"), "merah"),
    "ditarik": (_("Ditarik pengusul"), "abu"),
    "kedaluwarsa": (_("Kedaluwarsa"), "abu"),
}


def usulan_menunggu(on: date) -> list[Usulan]:
    """Proposals that may still be decided, the first to begin first."""
    return list(usulan_terbuka(on).order_by("mulai", "pk"))


def usulan_terbuka(on: date) -> QuerySet[Usulan]:
    """The same in no order."""
    return Usulan.objects.filter(status=Usulan.Status.DIUSULKAN, mulai__gt=on)


def saring_keadaan(baris: QuerySet[Usulan], keadaan: str, on: date) -> QuerySet[Usulan]:
    """Proposals in a state of `KEADAAN`; one that was not decided before its first day has expired."""
    if keadaan == Usulan.KEDALUWARSA:
        return baris.filter(status=Usulan.Status.DIUSULKAN, mulai__lte=on)
    if keadaan == Usulan.Status.DIUSULKAN:
        return baris.filter(status=keadaan, mulai__gt=on)
    return baris.filter(status=keadaan)
