"""The papers of follow-ups that the desk looks after: it cancels them, prints them again, reads scans of them."""

from django.db.models import Q

from kinerja.organisasi.sesi import Sesi
from kinerja.tindaklanjut.permissions import petugas, semua_selain


def mengurus(sesi: Sesi) -> bool:
    """Whether a session is the desk."""
    return petugas(sesi)


def diurus(pegawai: int | None) -> Q:
    """Those of every follow-up about others."""
    return Q(pk__in=semua_selain(pegawai).order_by().exclude(dokumen=None).values("dokumen"))
