"""Accounts and their roles: who may do what, since when, by which letter."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from kinerja.akun.models import Pengguna, Peran, PeranPengguna
from kinerja.akun.selectors import daftar_pengguna, peran_berlaku
from kinerja.akun.services import FaktorDitolak, PeranDitolak, akhiri_peran, beri_peran, buat_kode, matikan_faktor
from kinerja.dasar.daftar import Daftar, KolomDaftar, Saring
from kinerja.organisasi.selectors import unit_pada
from kinerja.organisasi.sesi import Permintaan
from kinerja.web.meja.form_peran import FormAkhiriPeran, FormAturUlang, FormBeriPeran
from kinerja.web.meja.izin import PENGATUR_PERAN, butuh_peran
from kinerja.web.meja.subjek import nama_pengguna


@require_safe
@butuh_peran(*PENGATUR_PERAN)
def daftar(request: Permintaan) -> HttpResponse:
    """All accounts with the roles of today."""
    berlaku = peran_berlaku(request.sesi.hari)
    kolom: tuple[KolomDaftar[Pengguna], ...] = (
        KolomDaftar("nama", gettext_lazy("Nama"), nama_pengguna, urut="first_name", tautan=_halaman),
        KolomDaftar("username", gettext_lazy("NIP atau nama pengguna"), urut="username"),
        KolomDaftar("peran", gettext_lazy("Peran hari ini"), lambda p: _sebut_peran(p, request)),
        KolomDaftar("aktif", gettext_lazy("Akun"), lambda p: _("Aktif") if p.is_active else _("Ditutup")),
        KolomDaftar("masuk", gettext_lazy("Terakhir masuk"), "last_login", urut="last_login"),
    )
    baris: Daftar[Pengguna] = Daftar(
        request,
        daftar_pengguna().select_related("akun_pegawai__pegawai"),
        kolom=kolom,
        cari=("username", "first_name", "last_name", "akun_pegawai__pegawai__nama"),
        saring=(
            Saring(
                "peran",
                gettext_lazy("Peran"),
                [*Peran.choices, ("ada", gettext_lazy("Peran apa pun"))],
                lambda qs, kode: qs.filter(
                    pk__in=(berlaku if kode == "ada" else berlaku.filter(peran=kode)).order_by().values("pengguna")
                ),
            ),
        ),
    )
    return baris.unduhan("akun") or render(request, "web/peran/daftar.html", {"daftar": baris})


@butuh_peran(*PENGATUR_PERAN)
def rinci(request: Permintaan, pk: int) -> HttpResponse:
    """One account: its roles of all times, and giving one."""
    pengguna = get_object_or_404(Pengguna.objects.select_related("akun_pegawai__pegawai"), pk=pk)
    form = FormBeriPeran(request.POST or None, on=request.sesi.hari)
    if request.method == "POST" and form.is_valid():
        try:
            beri_peran(pengguna=pengguna, **form.cleaned_data, by=request.sesi.pelaku, at=timezone.now())
        except PeranDitolak as galat:
            form.add_error(None, str(galat))
        else:
            messages.success(request, _("Peran diberikan."))
            return redirect(_halaman(pengguna))
    konteks = {"pengguna": pengguna, "nama": nama_pengguna(pengguna), "form": form, **_peran(pengguna, request)}
    return render(request, "web/peran/rinci.html", konteks)


@butuh_peran(*PENGATUR_PERAN)
def akhiri(request: Permintaan, pk: int) -> HttpResponse:
    """End a role: its last day."""
    peran = get_object_or_404(PeranPengguna.objects.select_related("pengguna"), pk=pk)
    form = FormAkhiriPeran(request.POST or None, initial={"sampai": request.sesi.hari})
    if request.method == "POST" and form.is_valid():
        try:
            akhiri_peran(peran=peran, **form.cleaned_data, by=request.sesi.pelaku, at=timezone.now())
        except PeranDitolak as galat:
            form.add_error(None, str(galat))
        else:
            messages.success(request, _("Peran diakhiri."))
            return redirect(_halaman(peran.pengguna))
    konteks = {
        "judul": _("Akhiri peran %(peran)s?") % {"peran": peran.get_peran_display()},
        "perihal": nama_pengguna(peran.pengguna),
        "mengikat": [
            _("Sesudah hari itu pengguna ini tidak dapat lagi memakai peran tersebut."),
            _("Yang sudah dilakukannya tetap tercatat."),
        ],
        "aksi": _("Akhiri peran"),
        "url_batal": _halaman(peran.pengguna),
        "form": form,
        "berbahaya": True,
    }
    return render(request, "web/konfirmasi.html", konteks)


@require_POST
@butuh_peran(*PENGATUR_PERAN)
def kode(request: Permintaan, pk: int) -> HttpResponse:
    """A new activation code, shown this once."""
    pengguna = get_object_or_404(Pengguna, pk=pk, is_active=True)
    teks = buat_kode(pengguna=pengguna, by=request.sesi.pelaku, at=timezone.now())
    return render(request, "web/peran/kode.html", {"pengguna": pengguna, "nama": nama_pengguna(pengguna), "kode": teks})


@butuh_peran(*PENGATUR_PERAN)
def faktor(request: Permintaan, pk: int) -> HttpResponse:
    """Take the second factor away from somebody who lost the phone and the recovery codes; asked why."""
    pengguna = get_object_or_404(Pengguna.objects.select_related("akun_pegawai__pegawai"), pk=pk)
    form = FormAturUlang(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            alasan = form.cleaned_data["alasan"]
            matikan_faktor(pengguna=pengguna, alasan=alasan, by=request.sesi.pelaku, at=timezone.now())
        except FaktorDitolak as galat:
            form.add_error(None, str(galat))
        else:
            messages.success(request, _("Verifikasi dua langkah diatur ulang."))
            return redirect(_halaman(pengguna))
    konteks = {
        "judul": _("Atur ulang verifikasi dua langkah?"),
        "perihal": nama_pengguna(pengguna),
        "mengikat": [
            _("Pastikan dahulu bahwa yang meminta benar pemilik akun ini."),
            _("Akun itu kemudian dibuka dengan kata sandi saja, sampai pemiliknya memasang lagi."),
            _("Pengaturan ulang dan alasannya tercatat."),
        ],
        "aksi": _("Atur ulang"),
        "url_batal": _halaman(pengguna),
        "form": form,
        "berbahaya": True,
    }
    return render(request, "web/konfirmasi.html", konteks, status=422 if form.errors else 200)


def _halaman(pengguna: Pengguna) -> str:
    return reverse("peran:rinci", args=[pengguna.pk])


def _sebut_peran(pengguna: Pengguna, request: Permintaan) -> str:
    on = request.sesi.hari
    kini = [p for p in pengguna.peran.all() if p.mulai <= on and (p.sampai is None or p.sampai >= on)]
    return ", ".join(str(p.get_peran_display()) for p in kini)


def _peran(pengguna: Pengguna, request: Permintaan) -> dict[str, object]:
    """The roles of a user with the names of their units."""
    on = request.sesi.hari
    unit = {str(u.pk): getattr(u, "nama", u.kode) for u in unit_pada(on)}
    daftar = list(pengguna.peran.order_by("-mulai", "pk"))
    return {
        "peran": [(p, unit.get(p.cakupan, p.cakupan), p.sampai is None or p.sampai >= on) for p in daftar],
        "subjek": f"pengguna:{pengguna.pk}",
    }
