"""Begin and end to look as another person, and for everybody: who looked as me."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong
from kinerja.dasar.waktu import tulis_saat
from kinerja.organisasi.models import LihatSebagai, Pegawai
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.perwakilan.forms import FormLihat
from kinerja.perwakilan.lihat import KUNCI_SESI, lihat_berjalan
from kinerja.perwakilan.permissions import boleh_melihat_sebagai
from kinerja.perwakilan.services import baca_dilihat, mulai_lihat, selesai_lihat


@butuh_masuk
def mulai(request: Permintaan, pk: int) -> HttpResponse:
    """Say why, then look."""
    if not boleh_melihat_sebagai(request.sesi, pk):
        raise PermissionDenied(_("Anda tidak mengelola akun orang ini."))
    pegawai = get_object_or_404(Pegawai, pk=pk)
    form = FormLihat(request.POST or None)
    if request.method == "POST" and form.is_valid():
        lihat = mulai_lihat(pegawai=pegawai, alasan=form.cleaned_data["alasan"], by=request.pelaku, at=timezone.now())
        request.session[KUNCI_SESI] = lihat.pk
        return redirect("web:beranda")
    konteks = {
        "judul": _("Lihat sebagai %(nama)s?") % {"nama": pegawai.nama_lengkap},
        "mengikat": [
            _("Anda melihat halaman seperti orang itu melihatnya, paling lama 30 menit. Tidak ada yang dapat diubah."),
            _("Rapor, umpan balik dan riwayat tidak terbuka."),
            _("Tercatat dalam jejak, dan orang itu membaca siapa yang melihat, kapan, dan mengapa."),
        ],
        "aksi": _("Mulai melihat"),
        "url_batal": reverse("organisasi:pegawai", args=[pk]),
        "form": form,
    }
    return render(request, "web/konfirmasi.html", konteks, status=422 if form.errors else 200)


@require_POST
@butuh_masuk
def selesai(request: Permintaan) -> HttpResponse:
    """Be oneself again."""
    lihat = lihat_berjalan(request)
    if lihat is None:
        return redirect("web:beranda")
    selesai_lihat(lihat=lihat, by=request.pelaku, at=timezone.now())
    request.session.pop(KUNCI_SESI, None)
    return redirect("organisasi:pegawai", lihat.pegawai_id)


@require_safe
@butuh_masuk
def dilihat(request: Permintaan) -> HttpResponse:
    """Who looked as me, when and why; all of it, at once."""
    pegawai = request.sesi.pegawai
    milik = LihatSebagai.objects.filter(pegawai=pegawai) if pegawai else LihatSebagai.objects.none()
    daftar: Daftar[LihatSebagai] = Daftar(
        request,
        milik.order_by("-mulai", "-pk"),
        kolom=(
            KolomDaftar("oleh", _("Siapa"), urut="oleh"),
            KolomDaftar("kapasitas", _("Sebagai")),
            KolomDaftar("mulai", _("Mulai"), lambda x: tulis_saat(x.mulai), urut="mulai"),
            KolomDaftar("selesai", _("Selesai"), lambda x: tulis_saat(x.selesai or x.sampai)),
            KolomDaftar("alasan", _("Alasan")),
        ),
        cari=("oleh", "alasan"),
        kosong=Kosong(
            _("Belum ada yang melihat sebagai Anda."),
            _("Petugas bantuan dapat melihat halaman seperti Anda melihatnya, tanpa mengubah apa pun."),
        ),
    )
    return daftar.unduhan("dilihat-sebagai-saya") or render(request, "perwakilan/dilihat.html", {"daftar": daftar})


@require_POST
@butuh_masuk
def dibaca(request: Permintaan) -> HttpResponse:
    """Put the notices on the own home away; the list keeps them."""
    if request.sesi.pegawai:
        baca_dilihat(pegawai=request.sesi.pegawai, by=request.pelaku, at=timezone.now())
    return redirect("web:beranda")
