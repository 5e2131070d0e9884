"""The second factor: asked at the sign-in; set up, renewed and switched off by its owner."""

from collections.abc import Mapping

import segno
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from kinerja.akun.forms import FormKode, FormSandiUlang
from kinerja.akun.masuk import penunggu, selesaikan
from kinerja.akun.models import FaktorKedua, Pengguna
from kinerja.akun.services import (
    FaktorDitolak,
    aktifkan_faktor,
    alamat_pasang,
    buat_kode_cadangan,
    matikan_faktor,
    pastikan_faktor,
    rahasia,
    siapkan_faktor,
)
from kinerja.jejak.pelaku import Pelaku


@sensitive_post_parameters()
@never_cache
def faktor(request: HttpRequest) -> HttpResponse:
    """The code after the password; whoever waited too long begins again."""
    pengguna = penunggu(request)
    if pengguna is None and request.user.is_authenticated:
        return redirect(settings.LOGIN_REDIRECT_URL)
    if pengguna is None:
        messages.warning(request, _("Waktu untuk mengisi kode sudah lewat. Masuk lagi."))
        return redirect("akun:masuk")
    form = FormKode(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            kode = form.cleaned_data["kode"]
            pastikan_faktor(pengguna=pengguna, kode=kode, request=request, at=timezone.now())
        except FaktorDitolak as galat:
            form.add_error("kode", str(galat))
        else:
            return redirect(selesaikan(request, pengguna))
    return render(request, "akun/faktor.html", {"form": form}, status=422 if form.errors else 200)


@sensitive_post_parameters()
@login_required
@never_cache
def verifikasi(request: HttpRequest) -> HttpResponse:
    """Whether it is on; the way to set it up begins with the password."""
    pengguna = _pengguna(request)
    form = FormSandiUlang(request.POST or None, request=request)
    if request.method == "POST" and not pengguna.faktor_aktif and form.is_valid():
        siapkan_faktor(pengguna=pengguna, at=timezone.now())
        return redirect("akun:verifikasi_pasang")
    milik = FaktorKedua.objects.filter(pengguna=pengguna).exclude(aktif_pada=None).first()
    sisa = milik.cadangan.filter(dipakai=None).count() if milik else 0
    konteks = {"form": form, "faktor": milik, "sisa": sisa}
    return render(request, "akun/verifikasi.html", konteks, status=422 if form.errors else 200)


@sensitive_post_parameters()
@login_required
@never_cache
def pasang(request: HttpRequest) -> HttpResponse:
    """The QR for the phone; on with the first right code."""
    pengguna = _pengguna(request)
    baru = FaktorKedua.objects.filter(pengguna=pengguna, aktif_pada=None).select_related("pengguna").first()
    if baru is None:
        return redirect("akun:verifikasi")
    form = FormKode(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            kode = form.cleaned_data["kode"]
            cadangan = aktifkan_faktor(pengguna=pengguna, kode=kode, by=_pelaku(request), at=timezone.now())
        except FaktorDitolak as galat:
            form.add_error("kode", str(galat))
        else:
            return render(request, "akun/cadangan.html", {"kode": cadangan, "baru": True})
    teks = rahasia(baru)
    konteks = {
        "form": form,
        "qr": mark_safe(segno.make(alamat_pasang(baru), error="m").svg_inline(scale=5, border=2)),  # noqa: S308 - made here
        "rahasia": " ".join(teks[i : i + 4] for i in range(0, len(teks), 4)),
    }
    return render(request, "akun/pasang.html", konteks, status=422 if form.errors else 200)


@sensitive_post_parameters()
@login_required
@never_cache
def cadangan(request: HttpRequest) -> HttpResponse:
    """A new set of recovery codes, after the password or a code."""
    form = FormSandiUlang(request.POST or None, request=request)
    if request.method == "POST" and form.is_valid():
        try:
            kode = buat_kode_cadangan(pengguna=_pengguna(request), by=_pelaku(request), at=timezone.now())
        except FaktorDitolak as galat:
            form.add_error(None, str(galat))
        else:
            return render(request, "akun/cadangan.html", {"kode": kode})
    konteks = {
        "judul": _("Buat kode cadangan baru?"),
        "mengikat": [
            _("Kode cadangan yang lama tidak berlaku lagi."),
            _("Yang baru ditampilkan sekali ini saja; simpan atau cetak."),
        ],
        "aksi": _("Buat kode baru"),
    }
    return _tanya(request, form, konteks)


@sensitive_post_parameters()
@login_required
@never_cache
def matikan(request: HttpRequest) -> HttpResponse:
    """Off, after the password or a code."""
    form = FormSandiUlang(request.POST or None, request=request)
    if request.method == "POST" and form.is_valid():
        try:
            matikan_faktor(pengguna=_pengguna(request), by=_pelaku(request), at=timezone.now())
        except FaktorDitolak as galat:
            form.add_error(None, str(galat))
        else:
            messages.success(request, _("Verifikasi dua langkah dimatikan."))
            return redirect("akun:verifikasi")
    konteks = {
        "judul": _("Matikan verifikasi dua langkah?"),
        "mengikat": [
            _("Sesudah ini akun Anda dibuka dengan kata sandi saja."),
            _("Kode cadangan tidak berlaku lagi. Anda dapat memasangnya lagi kapan saja."),
        ],
        "aksi": _("Matikan"),
        "berbahaya": True,
    }
    return _tanya(request, form, konteks)


def _tanya(request: HttpRequest, form: FormSandiUlang, tanya: Mapping[str, object]) -> HttpResponse:
    konteks = {**tanya, "form": form, "url_batal": reverse("akun:verifikasi"), "kata_batal": _("Tidak jadi")}
    return render(request, "web/konfirmasi.html", konteks, status=422 if form.errors else 200)


def _pengguna(request: HttpRequest) -> Pengguna:
    assert isinstance(request.user, Pengguna)
    return request.user


def _pelaku(request: HttpRequest) -> Pelaku:
    pengguna = _pengguna(request)
    return getattr(request, "pelaku", None) or Pelaku(pengguna_id=str(pengguna.pk), nama=str(pengguna))
