"""What the views of this package share: the SKP one may read, the clock, refusals as messages."""

from collections.abc import Callable
from datetime import date, datetime

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from kinerja.dasar.kueri import disiapkan
from kinerja.dasar.kunci import SudahBerubah
from kinerja.organisasi.sesi import Permintaan, Sesi
from kinerja.skp.galat import Ditolak
from kinerja.skp.models import SKP
from kinerja.skp.permissions import (
    jabatan_kini,
    jabatan_wakil,
    lingkup_skp,
    milik,
    skp_dekat,
    skp_dekat_wakil,
    tahun_diwakili,
)
from kinerja.skp.selectors import bernama_skp


def ambil_skp(request: Permintaan, pk: int) -> SKP:
    """The SKP with its names if the person may read it today; else 404, as if there were none.

    Most who ask are the person, the superior or who acts in the superior's name: that is asked first, roles and units
    only for the others.
    """
    sesi = request.sesi
    dekat = _dekat_sesi(sesi, pk)
    skp = dekat[0] if dekat else bernama_skp(lingkup_skp(sesi, sesi.hari), sesi.hari).filter(pk=pk).first()
    if skp is None or (sesi.penyiap and not milik(sesi, skp)):
        raise Http404
    return skp


def _dekat_sesi(sesi: Sesi, pk: int) -> list[SKP]:
    if sesi.pegawai is None:
        return []
    siapa = (pk, sesi.pegawai.pk, jabatan_kini(sesi))
    if sesi.delegasi:
        return _dekat_wakil(*siapa, jabatan_wakil(sesi), tahun_diwakili(sesi.hari), sesi.hari)
    return _dekat(*siapa, sesi.hari)


@disiapkan
def _dekat(pk: int, pegawai: int, jabatan: list[int], on: date) -> QuerySet[SKP]:
    return bernama_skp(skp_dekat(pegawai, jabatan), on).filter(pk=pk)


@disiapkan
def _dekat_wakil(
    pk: int, pegawai: int, jabatan: list[int], wakil: list[int], tahun: list[int], on: date
) -> QuerySet[SKP]:
    return bernama_skp(skp_dekat_wakil(pegawai, jabatan, wakil, tahun, on), on).filter(pk=pk)


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
