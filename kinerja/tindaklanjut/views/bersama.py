"""What the pages share: the one that is asked for, and one act that either leads on or says in its form why not."""

from collections.abc import Callable, Mapping

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.pemicu import Bentrok
from kinerja.organisasi.sesi import Permintaan
from kinerja.tindaklanjut.forms import FormBertemuan
from kinerja.tindaklanjut.galat import TindakLanjutDitolak
from kinerja.tindaklanjut.models import TindakLanjut
from kinerja.tindaklanjut.permissions import lingkup_lain, lingkup_sendiri
from kinerja.tindaklanjut.selectors.daftar import dengan_nama
from kinerja.tindaklanjut.services import catat_kunjungan


def ambil(request: Permintaan, pk: int) -> TindakLanjut:
    """One this reader may open; the look is remembered."""
    sesi = request.sesi
    terbaca = lingkup_lain(sesi) | lingkup_sendiri(sesi)
    satu = get_object_or_404(dengan_nama(terbaca, sesi.hari), pk=pk)
    catat_kunjungan(satu=satu, sesi=sesi, at=timezone.now())
    return satu


def alamat_satu(satu: TindakLanjut) -> str:
    """The page of one."""
    return reverse("tindaklanjut:rinci", args=[satu.pk])


def kirim(request: Permintaan, form: FormBertemuan, lakukan: Callable[[], str], pesan: str) -> HttpResponse | None:
    """Do it and go where it says; where it is refused the form says why and keeps what was typed."""
    if request.method != "POST" or not form.is_valid():
        return None
    try:
        tujuan = lakukan()
    except PermissionError as galat:
        raise PermissionDenied(str(galat)) from galat
    except TindakLanjutDitolak as galat:
        form.tambah_temuan(galat.temuan)
        return None
    except Bentrok as galat:
        form.add_error(None, str(galat))
        return None
    except SudahBerubah as galat:
        form.sudah_berubah(galat)
        return None
    messages.success(request, pesan)
    return redirect(tujuan)


def tampil(request: Permintaan, templat: str, konteks: Mapping[str, object], form: FormBertemuan) -> HttpResponse:
    """The page of a form, marked as refused when it holds errors."""
    return render(request, templat, {**konteks, "form": form}, status=422 if form.errors else 200)
