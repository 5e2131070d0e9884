"""What the pages share: the one that is asked for, who may change it, the tabs, the page of one form."""

from collections.abc import Callable, Mapping

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from kinerja.dasar.kunci import FormVersi, SudahBerubah
from kinerja.dasar.tampilan import Tab
from kinerja.mutasi.galat import PelantikanDitolak
from kinerja.mutasi.models import Pelantikan
from kinerja.mutasi.permissions import boleh_melantik, boleh_membaca_semua, lingkup_pelantikan
from kinerja.organisasi.sesi import Permintaan, Sesi


def ambil(request: Permintaan, pk: int) -> Pelantikan:
    """One that this reader may see."""
    return get_object_or_404(lingkup_pelantikan(request.sesi).select_related("pelantik__pegawai"), pk=pk)


def ambil_semua(request: Permintaan, pk: int) -> Pelantikan:
    """One whose whole list this reader may see."""
    satu = ambil(request, pk)
    if not boleh_membaca_semua(request.sesi):
        raise PermissionDenied(_("Daftar lengkapnya dibaca BKPSDM dan Inspektorat."))
    return satu


def ambil_kelola(request: Permintaan, pk: int) -> Pelantikan:
    """One that this officer may change; who may only read it is refused."""
    satu = ambil(request, pk)
    butuh_melantik(request.sesi)
    return satu


def butuh_melantik(sesi: Sesi) -> None:
    """Refuse everybody but the personnel agency."""
    if not boleh_melantik(sesi):
        raise PermissionDenied(_("Pelantikan disiapkan dan dimulai oleh BKPSDM."))


def tab_pelantikan(satu: Pelantikan, aktif: str, sesi: Sesi) -> list[Tab]:
    """People, checks, oath, papers of the day; a participant needs none."""
    if not boleh_membaca_semua(sesi):
        return []
    semua = [
        (_("Peserta"), "rinci"),
        (_("Pemeriksaan"), "periksa"),
        (_("Sumpah/janji"), "sumpah"),
        (_("Undangan"), "undangan"),
        (_("Meja dokumen"), "meja"),
    ]
    return [Tab(label, reverse(f"mutasi:{nama}", args=[satu.pk]), nama == aktif) for label, nama in semua]


def kirim(
    request: Permintaan, form: FormVersi, lakukan: Callable[[], object], pesan: str, tujuan: str
) -> HttpResponse | None:
    """Do it; where it is refused the form says why and keeps what was typed."""
    if request.method != "POST" or not form.is_valid():
        return None
    try:
        lakukan()
    except PelantikanDitolak as galat:
        form.add_error(None, str(galat))
        return None
    except SudahBerubah as galat:
        form.sudah_berubah(galat)
        return None
    messages.success(request, pesan)
    return redirect(tujuan)


def tampil(request: Permintaan, templat: str, konteks: Mapping[str, object], form: FormVersi) -> HttpResponse:
    """The page of a form, marked as refused when it holds errors."""
    return render(request, templat, {**konteks, "form": form}, status=422 if form.errors else 200)
