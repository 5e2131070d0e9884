"""BKPSDM lets somebody read one rapor, itself included, and closes what it opened."""

from datetime import timedelta

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kinerja.akun.models import Pengguna
from kinerja.organisasi.models import Pegawai
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.rapor.forms import FormIzin
from kinerja.rapor.models import IzinBaca
from kinerja.rapor.permissions import boleh_beri_izin
from kinerja.rapor.selectors.kunjungan import izin_pegawai
from kinerja.rapor.services import IzinDitolak, beri_izin_baca, tutup_izin_baca

LAMA_BAKU = timedelta(days=6)  # a week with today, only a first suggestion in the form


@butuh_masuk
def izin(request: Permintaan, pk: int) -> HttpResponse:
    """The grants on a rapor, and a new one."""
    _boleh(request)
    pegawai = get_object_or_404(Pegawai, pk=pk)
    hari = request.sesi.hari
    form = FormIzin(request.POST or None, initial={"mulai": hari, "sampai": hari + LAMA_BAKU})
    if request.method == "POST" and form.is_valid() and _simpan(request, pegawai, form):
        return redirect("rapor:izin", pk)
    konteks = {"pegawai": pegawai, "form": form, "daftar": izin_pegawai(pegawai, hari)}
    return render(request, "rapor/izin.html", konteks, status=422 if form.errors else 200)


def _simpan(request: Permintaan, pegawai: Pegawai, form: FormIzin) -> bool:
    isi = dict(form.cleaned_data)
    pengguna = isi.pop("kepada") or request.sesi.pengguna
    assert isinstance(pengguna, Pengguna)
    try:
        beri_izin_baca(pegawai=pegawai, pengguna=pengguna, **isi, by=request.pelaku, at=timezone.now())
    except IzinDitolak as galat:
        form.add_error(None, str(galat))
        return False
    messages.success(request, _("Izin membaca rapor %(nama)s diberikan.") % {"nama": pegawai.nama_lengkap})
    return True


@butuh_masuk
@require_POST
def tutup(request: Permintaan, pk: int) -> HttpResponse:
    """The decision is taken: the grant ends and the person sees the visits."""
    _boleh(request)
    satu = get_object_or_404(IzinBaca, pk=pk)
    try:
        tutup_izin_baca(izin=satu, by=request.pelaku, at=timezone.now())
        messages.success(request, _("Izin ditutup. Pemilik rapor kini melihat kunjungannya."))
    except IzinDitolak as galat:
        messages.warning(request, str(galat))
    return redirect("rapor:izin", satu.pegawai_id)


def _boleh(request: Permintaan) -> None:
    if not boleh_beri_izin(request.sesi):
        raise PermissionDenied(_("Izin membaca rapor diberikan oleh BKPSDM."))
