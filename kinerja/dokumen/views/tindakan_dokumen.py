"""Binding acts on one document, and printing a group again."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dokumen.forms import FormBatal
from kinerja.dokumen.galat import DokumenDitolak
from kinerja.dokumen.models import CaraDokumen, Dokumen, KeadaanDokumen, SifatDokumen, TandaTangan
from kinerja.dokumen.permissions import lingkup_dokumen, lingkup_dokumen_kelola
from kinerja.dokumen.selectors import kemajuan
from kinerja.dokumen.services import antrekan_tertunda, batalkan_dokumen, tolak_dokumen
from kinerja.dokumen.views.dokumen import dokumen_terjangkau
from kinerja.organisasi.sesi import Permintaan, Sesi, butuh_masuk


@require_safe
@butuh_masuk
def kelompok(request: Permintaan, kelompok: str) -> HttpResponse:
    """How far the documents of a group have come; the page asks again by itself while they are printed."""
    _kelompok_terjangkau(request.sesi, kelompok)
    k = kemajuan(kelompok)
    milik = lingkup_dokumen_kelola(request.sesi, request.sesi.hari).filter(kelompok=kelompok)
    konteks = {
        "kelompok": kelompok,
        "k": k,
        "gagal": Dokumen.objects.filter(kelompok=kelompok, keadaan=KeadaanDokumen.DISIAPKAN).exclude(galat="")[:20],
        "dikelola": milik.exists(),
        "berkertas": milik.filter(cara=CaraDokumen.BASAH, keadaan=KeadaanDokumen.DICETAK).exists(),
        "url_daftar": f"{reverse('dokumen:daftar_dokumen')}?kelompok={kelompok}",
    }
    templat = "dokumen/_kemajuan.html" if request.headers.get("HX-Request") else "dokumen/kelompok.html"
    return render(request, templat, konteks)


def _kelompok_terjangkau(sesi: Sesi, kelompok: str) -> None:
    if not lingkup_dokumen(sesi, sesi.hari).filter(kelompok=kelompok).exists():
        raise Http404


@require_POST
@butuh_masuk
def cetak_ulang(request: Permintaan, kelompok: str) -> HttpResponse:
    """Queue what has no file yet once more."""
    _kelompok_terjangkau(request.sesi, kelompok)
    if not lingkup_dokumen_kelola(request.sesi, request.sesi.hari).filter(kelompok=kelompok).exists():
        raise PermissionDenied(_("Pencetakan diulang oleh pengelola kinerja unit itu atau BKPSDM."))
    n = antrekan_tertunda(kelompok)
    messages.success(request, ngettext("%s dokumen dicetak lagi.", "%s dokumen dicetak lagi.", n) % n)
    return redirect("dokumen:kelompok", kelompok)


@butuh_masuk
def batal(request: Permintaan, pk: int) -> HttpResponse:
    """Ask once and why, then cancel for ever."""
    satu = dokumen_terjangkau(request.sesi, pk)
    if not lingkup_dokumen_kelola(request.sesi, request.sesi.hari).filter(pk=pk).exists():
        raise PermissionDenied(_("Dokumen ini dibatalkan oleh pengelola kinerja unit itu atau BKPSDM."))

    def aksi(form: FormBatal) -> None:
        data = form.cleaned_data
        batalkan_dokumen(dokumen=[pk], alasan=data["alasan"], versi=data["kunci"], by=request.pelaku, at=timezone.now())
        messages.success(request, _("Dokumen dibatalkan dan tetap terlihat."))

    konteks: dict[str, object] = {
        "judul": _("Batalkan dokumen?"),
        "mengikat": [
            _("Dokumen tidak berlaku lagi, juga bila sudah ditandatangani. Halaman pemeriksaannya berkata batal."),
            _("Nomornya ikut batal, tetap terlihat, dan tidak pernah diberikan lagi."),
            _("Pembatalan tidak dapat ditarik. Dokumen pengganti disiapkan baru, dengan nomor baru."),
        ],
        "aksi": _("Batalkan dokumen"),
        "berbahaya": True,
        "kata_batal": _("Tidak jadi"),
    }
    return _tanya(request, satu, aksi, konteks)


@butuh_masuk
def tolak(request: Permintaan, pk: int) -> HttpResponse:
    """Say why one does not sign."""
    satu = dokumen_terjangkau(request.sesi, pk)
    sesi = request.sesi
    milik = sesi.pegawai is not None and not sesi.pelaku_lain
    if not milik or not TandaTangan.objects.filter(dokumen=satu, pegawai=sesi.pegawai).exists():
        raise PermissionDenied(_("Hanya penanda tangan dokumen ini yang dapat menolaknya."))

    def aksi(form: FormBatal) -> None:
        data = form.cleaned_data
        tolak_dokumen(dokumen=satu, alasan=data["alasan"], versi=data["kunci"], by=request.pelaku, at=timezone.now())
        messages.success(request, _("Penolakan Anda tercatat."))

    daerah = satu.sifat == SifatDokumen.DAERAH
    akibat = (
        _("Dokumen ini kebijakan daerah. Menolaknya tidak menghalangi pengangkatan Anda.")
        if daerah
        else _("Dokumen ini diwajibkan peraturan. BKPSDM melihat penolakan dan alasannya, lalu menghubungi Anda.")
    )
    konteks: dict[str, object] = {
        "judul": _("Tidak menandatangani dokumen ini?"),
        "mengikat": [akibat, _("Penolakan dan alasannya tercatat atas nama Anda dan tidak dapat ditarik.")],
        "aksi": _("Saya tidak menandatangani"),
        "kata_batal": _("Kembali"),
    }
    return _tanya(request, satu, aksi, konteks)


def _tanya(
    request: Permintaan, satu: Dokumen, aksi: Callable[[FormBatal], None], konteks: dict[str, object]
) -> HttpResponse:
    """The page of confirmation; what the act refuses stands above the form, with what was typed."""
    form = FormBatal(request.POST or None, initial={"kunci": satu.kunci})
    if request.method == "POST" and form.is_valid():
        try:
            aksi(form)
            return redirect("dokumen:dokumen", satu.pk)
        except DokumenDitolak as galat:
            form.tolak(galat)
        except SudahBerubah as galat:
            form.sudah_berubah(galat)
    konteks |= {
        "form": form,
        "perihal": ", ".join(x for x in (satu.judul, satu.nomor_tertulis, str(satu.pegawai or "")) if x),
        "url_batal": reverse("dokumen:dokumen", args=[satu.pk]),
    }
    return render(request, "web/konfirmasi.html", konteks, status=422 if form.errors else 200)
