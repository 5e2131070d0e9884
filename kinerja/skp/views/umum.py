"""What the views of this package share: the SKP one may read, the clock, refusals as messages."""

from collections.abc import Callable
from datetime import datetime

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from kinerja.dasar.kunci import SudahBerubah
from kinerja.organisasi.sesi import Permintaan
from kinerja.skp.galat import Ditolak
from kinerja.skp.models import SKP
from kinerja.skp.permissions import lingkup_dekat, lingkup_skp, milik
from kinerja.skp.selectors import bernama_skp


def ambil_skp(request: Permintaan, pk: int) -> SKP:
    """The SKP with its names if the person may read it today; else 404, as if there were none.

    Most who ask are the person or the superior: that is asked first, roles and units only for the others.
    """
    on = request.sesi.hari
    for lingkup in (lingkup_dekat, lambda sesi: lingkup_skp(sesi, on)):
        if skp := bernama_skp(lingkup(request.sesi), on).filter(pk=pk).first():
            return skp
    raise Http404


def ambil_milik(request: Permintaan, pk: int) -> SKP:
    """One's own SKP; of others 403."""
    skp = ambil_skp(request, pk)
    if not milik(request.sesi, skp):
        raise PermissionDenied
    return skp


def kini() -> datetime:
    """The clock, read by views only."""
    return timezone.now()


def coba(request: Permintaan, tindakan: Callable[[], object], berhasil: str, ke: str, *args: object) -> HttpResponse:
    """Do one act and go on; a refusal is told on the page one goes to."""
    try:
        tindakan()
    except SudahBerubah as galat:
        messages.warning(request, str(galat))
    except Ditolak as galat:
        messages.error(request, galat.pesan)
    else:
        messages.success(request, berhasil)
    return redirect(ke, *args)


def versi_terkirim(request: Permintaan) -> int:
    """The version the form was read at; something else than a number counts as none."""
    teks = request.POST.get("kunci", "")
    return int(teks) if teks.isdecimal() and len(teks) < 10 else -1
