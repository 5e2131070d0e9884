"""Acts on numbers: taking for papers made elsewhere, typing those given from outside, using, cancelling."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dokumen.forms import FormAmbil, FormBatal, FormNomorLuar
from kinerja.dokumen.galat import NomorDitolak
from kinerja.dokumen.models import CaraNomor, NomorSurat
from kinerja.dokumen.permissions import (
    boleh_mengelola_nomor,
    lingkup_aturan_kelola,
    lingkup_nomor,
    lingkup_nomor_kelola,
)
from kinerja.dokumen.services import (
    IsiNomorLuar,
    ambil_nomor,
    batalkan_nomor,
    catat_nomor_luar,
    pakai_nomor,
)
from kinerja.dokumen.views.bersama import nama_unit
from kinerja.organisasi.sesi import Permintaan, butuh_masuk


@butuh_masuk
def ambil(request: Permintaan) -> HttpResponse:
    """Take one number or a set for papers made outside the product."""
    sesi = request.sesi
    if not boleh_mengelola_nomor(sesi):
        raise PermissionDenied(_("Nomor diambil oleh pengelola kinerja unit itu atau BKPSDM."))
    aturan = lingkup_aturan_kelola(sesi, sesi.hari).exclude(cara=CaraNomor.TANPA).select_related("unit")
    form = FormAmbil(request.POST or None, aturan=aturan, nama_unit=nama_unit(sesi), initial={"tanggal": sesi.hari})
    if request.method == "POST" and form.is_valid() and (hasil := _ambil(request, form)):
        return redirect("dokumen:nomor", hasil[0].pk) if len(hasil) == 1 else redirect("dokumen:daftar_nomor")
    konteks = {"form": form, "ada_aturan": aturan.exists()}
    return render(request, "dokumen/ambil_nomor.html", konteks, status=422 if form.errors else 200)


def _ambil(request: Permintaan, form: FormAmbil) -> list[NomorSurat]:
    data = form.cleaned_data
    try:
        hasil = ambil_nomor(
            aturan=data["aturan"].pk,
            perihal=form.pesanan(),
            tanggal=data["tanggal"],
            by=request.pelaku,
            at=timezone.now(),
        )
    except NomorDitolak as galat:
        form.tolak(galat)
        return []
    if data["aturan"].cara == CaraNomor.LUAR:
        messages.success(request, _("%s surat menunggu nomor. Ketik nomornya setelah diberikan.") % len(hasil))
    elif len(hasil) > 1:
        isi = {"n": len(hasil), "dari": hasil[0].nomor, "sampai": hasil[-1].nomor}
        messages.success(request, _("%(n)s nomor diambil: %(dari)s sampai %(sampai)s.") % isi)
    else:
        messages.success(request, _("Nomor %s diambil.") % hasil[0].nomor)
    return hasil


def _dikelola(request: Permintaan, pk: int) -> NomorSurat:
    """One that this officer may change; one that may only be read is forbidden, one out of reach is not there."""
    sesi = request.sesi
    satu = get_object_or_404(lingkup_nomor(sesi, sesi.hari).select_related("aturan"), pk=pk)
    if not lingkup_nomor_kelola(sesi, sesi.hari).filter(pk=pk).exists():
        raise PermissionDenied(_("Nomor ini dikelola oleh pengelola kinerja unit itu atau BKPSDM."))
    return satu


@butuh_masuk
def ketik(request: Permintaan, pk: int) -> HttpResponse:
    """Type the number the correspondence system gave."""
    satu = _dikelola(request, pk)
    awal = {"kunci": satu.kunci, "tanggal": satu.tanggal}
    form = FormNomorLuar(request.POST or None, initial=awal)
    if request.method == "POST" and form.is_valid() and _ketik(request, satu, form):
        return redirect("dokumen:nomor", pk)
    konteks = {
        "judul": _("Ketik nomor dari SRIKANDI"),
        "perihal": satu.perihal,
        "mengikat": [
            _("Nomor ini tercatat dalam buku agenda dan dicetak pada dokumennya."),
            _("Sesudah disimpan tidak dapat diubah. Yang keliru dibatalkan dengan alasan."),
        ],
        "aksi": _("Simpan nomor"),
        "url_batal": reverse("dokumen:nomor", args=[pk]),
        "form": form,
    }
    return render(request, "web/konfirmasi.html", konteks, status=422 if form.errors else 200)


def _ketik(request: Permintaan, satu: NomorSurat, form: FormNomorLuar) -> bool:
    data = form.cleaned_data
    isi = IsiNomorLuar(satu.aturan_id, data["nomor"], data["tanggal"], satu.perihal, satu.rujukan, data["kunci"])
    try:
        catat_nomor_luar(isi=[isi], by=request.pelaku, at=timezone.now())
    except NomorDitolak as galat:
        form.tolak(galat)
        return False
    except SudahBerubah as galat:
        form.sudah_berubah(galat)
        return False
    messages.success(request, _("Nomor disimpan."))
    return True


@require_POST
@butuh_masuk
def pakai(request: Permintaan, pk: int) -> HttpResponse:
    """The paper made outside was sent."""
    satu = _dikelola(request, pk)
    try:
        if not satu.diambil_tangan:
            raise NomorDitolak(_("Nomor ini dipegang sebuah dokumen; terpakai dengan sendirinya saat dokumen terbit."))
        pakai_nomor(pakai={pk: ""}, by=request.pelaku, at=timezone.now())
        messages.success(request, _("Nomor ditandai terpakai."))
    except NomorDitolak as galat:
        messages.warning(request, str(galat))
    return redirect("dokumen:nomor", pk)


@butuh_masuk
def batal(request: Permintaan, pk: int) -> HttpResponse:
    """Ask once and why, then cancel for ever."""
    satu = _dikelola(request, pk)
    form = FormBatal(request.POST or None, initial={"kunci": satu.kunci})
    if request.method == "POST" and form.is_valid() and _batal(request, satu, form):
        return redirect("dokumen:nomor", pk)
    nomor = satu.nomor.replace("/", "/\u200b") or _("yang belum diketik")  # may go on in the next line after a slash
    konteks = {
        "judul": _("Batalkan nomor %s?") % nomor,
        "perihal": satu.perihal,
        "mengikat": [
            _("Nomor tetap terlihat dalam buku agenda sebagai batal, dengan alasan dan nama Anda."),
            _("Nomor ini tidak pernah diberikan lagi, dan pembatalan tidak dapat ditarik."),
            _("Dokumen yang masih memerlukan nomor akan mengambil nomor baru."),
        ],
        "aksi": _("Batalkan nomor"),
        "berbahaya": True,
        "kata_batal": _("Tidak jadi"),
        "url_batal": reverse("dokumen:nomor", args=[pk]),
        "form": form,
    }
    return render(request, "web/konfirmasi.html", konteks, status=422 if form.errors else 200)


def _batal(request: Permintaan, satu: NomorSurat, form: FormBatal) -> bool:
    data = form.cleaned_data
    try:
        batalkan_nomor(nomor=satu.pk, alasan=data["alasan"], versi=data["kunci"], by=request.pelaku, at=timezone.now())
    except NomorDitolak as galat:
        form.tolak(galat)
        return False
    except SudahBerubah as galat:
        form.sudah_berubah(galat)
        return False
    messages.success(request, _("Nomor dibatalkan dan tetap terlihat."))
    return True
