"""BKPSDM looks at what was recorded about a person, corrects a statement or takes it back, with a reason."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kinerja.fakta.forms import FormPembatalan, FormPembetulan, form_pembetulan
from kinerja.fakta.models import SEMUA, Fakta
from kinerja.fakta.permissions import boleh_membetulkan
from kinerja.fakta.selectors import daftar_pernyataan, isi_pernyataan
from kinerja.fakta.services import FaktaDitolak, batalkan_fakta, betulkan_fakta
from kinerja.organisasi.models import Pegawai
from kinerja.organisasi.sesi import Permintaan, butuh_masuk

MENURUT_NAMA = {model._meta.model_name: model for model in SEMUA}


@butuh_masuk
@require_safe
def daftar(request: Permintaan, pk: int) -> HttpResponse:
    """Everything recorded about a person, also what was replaced."""
    _boleh(request)
    pegawai = get_object_or_404(Pegawai, pk=pk)
    return render(request, "fakta/daftar.html", {"pegawai": pegawai, "daftar": daftar_pernyataan(pk)})


@butuh_masuk
def betulkan(request: Permintaan, macam: str, pk: int) -> HttpResponse:
    """One statement: say it otherwise."""
    fakta = _fakta(request, macam, pk)
    form = form_pembetulan(fakta)(request.POST or None, instance=_fakta(request, macam, pk))
    if request.method == "POST" and form.is_valid() and _simpan(request, fakta, form):
        return redirect("fakta:daftar", fakta.pegawai_id)
    return _halaman(request, fakta, form, FormPembatalan())


@butuh_masuk
@require_POST
def batalkan(request: Permintaan, macam: str, pk: int) -> HttpResponse:
    """One statement: it never was."""
    fakta = _fakta(request, macam, pk)
    form = FormPembatalan(request.POST)
    if form.is_valid():
        try:
            batalkan_fakta(fakta=fakta, alasan=form.cleaned_data["alasan_batal"], by=request.pelaku, at=timezone.now())
            messages.success(request, _("Catatan dibatalkan. Yang lama tetap terbaca di bawah."))
            return redirect("fakta:daftar", fakta.pegawai_id)
        except FaktaDitolak as galat:
            form.add_error(None, str(galat))
    return _halaman(request, fakta, form_pembetulan(fakta)(instance=fakta), form)


def _halaman(request: Permintaan, fakta: Fakta, form: FormPembetulan, batal: FormPembatalan) -> HttpResponse:
    konteks = {
        "fakta": fakta,
        "pegawai": fakta.pegawai,
        "judul": type(fakta)._meta.verbose_name,
        "isi": isi_pernyataan(fakta),
        "form": form,
        "batal": batal,
        "macam": type(fakta)._meta.model_name,
    }
    return render(request, "fakta/betulkan.html", konteks, status=422 if form.errors or batal.errors else 200)


def _simpan(request: Permintaan, fakta: Fakta, form: FormPembetulan) -> bool:
    nilai = {k: form.cleaned_data[k] for k in fakta.ISI}
    try:
        betulkan_fakta(
            fakta=fakta, nilai=nilai, alasan=form.cleaned_data["alasan"], by=request.pelaku, at=timezone.now()
        )
    except FaktaDitolak as galat:
        form.add_error(None, str(galat))
        return False
    messages.success(request, _("Pembetulan disimpan. Catatan yang lama tetap terbaca di bawah."))
    return True


def _fakta(request: Permintaan, macam: str, pk: int) -> Fakta:
    _boleh(request)
    model = MENURUT_NAMA.get(macam)
    if model is None:
        raise Http404
    return get_object_or_404(model._default_manager.select_related("pegawai"), pk=pk)


def _boleh(request: Permintaan) -> None:
    if not boleh_membetulkan(request.sesi):
        raise PermissionDenied(_("Riwayat dibetulkan oleh BKPSDM."))
