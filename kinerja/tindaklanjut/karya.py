"""The papers of follow-ups that the desk looks after: it cancels them, prints them again, reads scans of them."""

from django.db.models import Q

from kinerja.organisasi.sesi import Sesi
from kinerja.tindaklanjut.permissions import lingkup_lain, petugas


def diurus(sesi: Sesi) -> Q | None:
    """Those of every follow-up about others; None where the session is no desk."""
    if not petugas(sesi):
        return None
    return Q(pk__in=lingkup_lain(sesi).order_by().exclude(dokumen=None).values("dokumen"))
