"""One agency's own mark of a period; who may set it, and which period is due."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.kunci import SudahBerubah
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.penilaian.forms import FormPredikatOrganisasi
from kinerja.penilaian.forms.organisasi import awal_predikat
from kinerja.penilaian.galat import PenilaianDitolak
from kinerja.penilaian.isian import IsianPredikatUnit
from kinerja.penilaian.permissions import boleh_tetapkan_predikat_organisasi
from kinerja.penilaian.selectors.unit import sebaran_unit
from kinerja.penilaian.services import tetapkan_predikat_unit
from kinerja.penilaian.views.tim import baca_periode
from kinerja.peraturan.periode import periode_dinilai
from kinerja.rencana.selectors.unit import indikator_dari, indikator_unit


def butuh_berwenang(request: Permintaan) -> None:
    """403 for everybody who is not above the agencies."""
    if not boleh_tetapkan_predikat_organisasi(request.sesi, request.sesi.hari):
        raise PermissionDenied(_("Predikat kinerja organisasi ditetapkan oleh pimpinan di atasnya."))


@butuh_masuk
@require_safe
def awal(request: Permintaan) -> HttpResponse:
    """Straight to the period whose marks are due."""
    butuh_berwenang(request)
    return redirect("penilaian:organisasi", periode_dinilai(request.sesi.hari).kode)


@butuh_masuk
def tetapkan(request: Permintaan, periode: str, unit: int) -> HttpResponse:
    """One agency: its results, counts beside the guide, its mark and the reason."""
    butuh_berwenang(request)
    jangka, jenis = baca_periode(periode)
    sebaran = sebaran_unit(unit, jangka, jenis, request.sesi.hari)
    if sebaran is None or sebaran.unit_id != unit:
        raise Http404
    form = FormPredikatOrganisasi(request.POST or None, initial=awal_predikat(sebaran.predikat))
    if request.method == "POST" and form.is_valid() and _tetapkan(request, form, unit, jenis, jangka.kode):
        messages.success(request, _("Predikat kinerja %(unit)s ditetapkan.") % {"unit": sebaran.nama})
        return redirect("penilaian:organisasi", jangka.kode)
    konteks = {
        "periode": jangka,
        "form": form,
        "sebaran": sebaran,
        "indikator": indikator_dari(indikator_unit(min(request.sesi.hari, jangka.sampai)), sebaran.bawah),
    }
    return render(request, "penilaian/tetapkan_organisasi.html", konteks, status=422 if form.errors else 200)


def _tetapkan(request: Permintaan, form: FormPredikatOrganisasi, unit: int, jenis: str, periode: str) -> bool:
    """Whether it was set; if not, the form says why and keeps what was typed."""
    isian = IsianPredikatUnit(unit, **form.cleaned_data)
    try:
        tetapkan_predikat_unit(jenis=jenis, periode=periode, isian=[isian], by=request.pelaku, at=timezone.now())
    except SudahBerubah as galat:
        form.sudah_berubah(galat)
        return False
    except PenilaianDitolak as galat:
        for t in galat.temuan:
            form.add_error(t.isian.rpartition("-")[0], t.pesan)
        return False
    return True
