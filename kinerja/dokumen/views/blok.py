"""Blocks of numbers given by the correspondence office: what is left, and a new one."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong
from kinerja.dasar.tabel import HITUNG
from kinerja.dokumen.forms import FormBlok
from kinerja.dokumen.galat import NomorDitolak
from kinerja.dokumen.models import BlokNomor, CaraNomor
from kinerja.dokumen.permissions import (
    boleh_melihat_nomor,
    boleh_mengelola_nomor,
    lingkup_aturan_kelola,
    lingkup_blok,
)
from kinerja.dokumen.services import cadangkan_blok
from kinerja.dokumen.views.bersama import nama_unit, tab_nomor
from kinerja.organisasi.sesi import Permintaan, butuh_masuk


@require_safe
@butuh_masuk
def daftar(request: Permintaan) -> HttpResponseBase:
    """Every block within reach, the newest year first."""
    sesi = request.sesi
    if not boleh_melihat_nomor(sesi):
        raise PermissionDenied(_("Blok nomor dibuka oleh pengelola kinerja, BKPSDM, dan Inspektorat."))
    nama, boleh = nama_unit(sesi), boleh_mengelola_nomor(sesi)
    tabel: Daftar[BlokNomor] = Daftar(
        request,
        lingkup_blok(sesi, sesi.hari).select_related("seri__unit").order_by("-seri__tahun", "seri", "dari"),
        kolom=(
            KolomDaftar("unit", _("Unit"), lambda x: nama.get(x.seri.unit_id, x.seri.unit.kode)),
            KolomDaftar("klasifikasi", _("Kode klasifikasi"), "seri.klasifikasi", urut="seri__klasifikasi"),
            KolomDaftar("tahun", _("Tahun"), lambda x: str(x.seri.tahun), urut="seri__tahun"),
            KolomDaftar("dari", _("Dari"), urut="dari", jenis=HITUNG),
            KolomDaftar("sampai", _("Sampai"), urut="sampai", jenis=HITUNG),
            KolomDaftar("sisa", _("Sisa"), "sisa", jenis=HITUNG, templat="dokumen/_sisa.html"),
            KolomDaftar("nomor_surat", _("Surat pemberi"), urut="nomor_surat"),
            KolomDaftar("tanggal_surat", _("Tanggal surat"), layar=False),
            KolomDaftar("oleh", _("Dicatat oleh"), layar=False),
        ),
        cari=("seri__klasifikasi", "nomor_surat"),
        kosong=Kosong(
            _("Belum ada blok nomor."),
            _("Catat nomor yang diberikan bagian persuratan, bila aturan penomorannya memakai blok."),
            reverse("dokumen:blok_nomor_baru") if boleh else "",
            _("Catat blok"),
        ),
    )
    konteks = {"daftar": tabel, "tab": tab_nomor(sesi, "blok_nomor"), "boleh": boleh}
    return tabel.unduhan("blok-nomor") or render(request, "dokumen/blok_nomor.html", konteks)


@butuh_masuk
def baru(request: Permintaan) -> HttpResponse:
    """Record what the correspondence office gave."""
    sesi = request.sesi
    if not boleh_mengelola_nomor(sesi):
        raise PermissionDenied(_("Blok nomor dicatat oleh pengelola kinerja unit itu atau BKPSDM."))
    aturan = lingkup_aturan_kelola(sesi, sesi.hari).filter(cara=CaraNomor.BLOK).select_related("unit")
    form = FormBlok(request.POST or None, aturan=aturan, nama_unit=nama_unit(sesi), initial={"tahun": sesi.hari.year})
    if request.method == "POST" and form.is_valid() and _cadangkan(request, form):
        return redirect("dokumen:blok_nomor")
    konteks = {"form": form, "ada_aturan": aturan.exists()}
    return render(request, "dokumen/blok_nomor_baru.html", konteks, status=422 if form.errors else 200)


def _cadangkan(request: Permintaan, form: FormBlok) -> bool:
    data = dict(form.cleaned_data)
    aturan = data.pop("aturan")
    try:
        blok = cadangkan_blok(aturan=aturan.pk, **data, by=request.pelaku, at=timezone.now())
    except NomorDitolak as galat:
        form.tolak(galat)
        return False
    isi = {"dari": blok.dari, "sampai": blok.sampai}
    messages.success(request, _("Blok %(dari)s sampai %(sampai)s dicatat.") % isi)
    return True
