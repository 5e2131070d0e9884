"""The agencies' own marks of a period on one page; one agency's mark is set on its own."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import OuterRef, Subquery
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.penilaian.forms import FormPredikatOrganisasi
from kinerja.penilaian.models import PredikatOrganisasi
from kinerja.penilaian.permissions import boleh_tetapkan_predikat_organisasi
from kinerja.penilaian.selectors.unit import perangkat_daerah, sebaran_unit
from kinerja.penilaian.services import tetapkan_predikat_organisasi
from kinerja.penilaian.views.tim import baca_periode, periode_dinilai, pilihan_periode


@butuh_masuk
@require_safe
def awal(request: Permintaan) -> HttpResponse:
    """Straight to the period whose marks are due."""
    _boleh(request)
    return redirect("penilaian:organisasi", periode_dinilai(request.sesi.hari).kode)


@butuh_masuk
@require_safe
def daftar(request: Permintaan, periode: str) -> HttpResponse:
    """All agencies with the mark of the period, the ones without first."""
    _boleh(request)
    jangka, jenis = baca_periode(periode)
    nilai = PredikatOrganisasi.objects.filter(unit=OuterRef("pk"), periode=jangka.kode, jenis=jenis)
    unit = perangkat_daerah(min(request.sesi.hari, jangka.sampai))
    unit = unit.annotate(predikat=Subquery(nilai.values("predikat")), alasan=Subquery(nilai.values("alasan")))
    konteks = {
        "periode": jangka,
        "unit": sorted(unit, key=lambda u: (u.predikat is not None, u.kode)),
        **pilihan_periode(jangka, request.sesi.hari),
    }
    return render(request, "penilaian/organisasi.html", konteks)


@butuh_masuk
def tetapkan(request: Permintaan, periode: str, unit: int) -> HttpResponse:
    """One agency: counts beside the guide, its mark and the reason."""
    _boleh(request)
    jangka, jenis = baca_periode(periode)
    hari = min(request.sesi.hari, jangka.sampai)
    satu = get_object_or_404(perangkat_daerah(hari), pk=unit)
    lama = PredikatOrganisasi.objects.filter(unit_id=unit, periode=jangka.kode, jenis=jenis).first()
    awal = {"predikat": lama.predikat, "alasan": lama.alasan} if lama else None
    form = FormPredikatOrganisasi(request.POST or None, initial=awal)
    if request.method == "POST" and form.is_valid():
        tetapkan_predikat_organisasi(
            unit_id=unit, jenis=jenis, periode=jangka.kode, **form.cleaned_data, by=request.pelaku, at=timezone.now()
        )
        messages.success(request, _("Predikat kinerja %(unit)s ditetapkan.") % {"unit": satu.nama})
        return redirect("penilaian:organisasi", jangka.kode)
    konteks = {
        "periode": jangka,
        "unit": satu,
        "form": form,
        "sebaran": sebaran_unit(unit, jangka, jenis, request.sesi.hari),
    }
    return render(request, "penilaian/tetapkan_organisasi.html", konteks)


def _boleh(request: Permintaan) -> None:
    if not boleh_tetapkan_predikat_organisasi(request.sesi, request.sesi.hari):
        raise PermissionDenied(_("Predikat kinerja organisasi ditetapkan oleh pimpinan di atasnya."))
