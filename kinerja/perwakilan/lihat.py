"""The middleware of "view as": pages as the other person sees them, and no way to send anything meanwhile."""

from collections.abc import Callable
from dataclasses import replace

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _

from kinerja.akun.models import Pengguna
from kinerja.organisasi.models import LihatSebagai
from kinerja.organisasi.sesi import Permintaan, buat_sesi
from kinerja.perwakilan.permintaan import PermintaanWakil
from kinerja.perwakilan.permissions import boleh_melihat_sebagai, pelaku_pelihat

KUNCI_SESI = "lihat_sebagai"
AMAN = frozenset({"GET", "HEAD", "OPTIONS"})
BOLEH_KIRIM = frozenset({"perwakilan:selesai", "akun:keluar"})
# A whole rapor, marks (also of the person's team), recorded facts and feedback need a right of one's own; desks of a
# role are not the person's pages.
TERTUTUP = frozenset({"rapor", "penilaian", "fakta", "jejak", "peran", "integrasi", "pengunduran", "tindaklanjut"})
HALAMAN_TERTUTUP = frozenset(
    {
        "skp:umpan_balik",
        "skp:dialog",
        "web:pertukaran_ekspor",
        "akun:ganti_sandi",
        "akun:verifikasi",
        "akun:verifikasi_pasang",
        "akun:verifikasi_cadangan",
        "akun:verifikasi_matikan",
    }
)


class LihatSebagaiMiddleware:
    """Stands after SesiMiddleware. Whoever may no longer look, or looks too long, is oneself again."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(self, request: PermintaanWakil, *_view: object) -> None:
        """Before the view: the other person's session instead of one's own, or a refusal."""
        lihat = lihat_berjalan(request)
        if lihat is None:
            return
        alamat = request.resolver_match
        nama = alamat.view_name if alamat else ""
        if nama in BOLEH_KIRIM:
            return
        if request.method not in AMAN:
            raise PermissionDenied(_("Anda sedang melihat sebagai orang lain: tidak ada yang dapat diubah."))
        if (alamat and alamat.app_name in TERTUTUP) or nama in HALAMAN_TERTUTUP:
            raise PermissionDenied(_("Halaman ini tidak dibuka saat melihat sebagai orang lain."))
        _ganti(request, lihat)


def lihat_berjalan(request: Permintaan) -> LihatSebagai | None:
    """The view that runs in this browser, if the officer still may; asked only where one was begun."""
    pk = request.session.get(KUNCI_SESI)
    if pk is None:
        return None
    asli = request.sesi
    lihat = LihatSebagai.objects.select_related("pegawai").filter(
        pk=pk, pengguna=asli.pelaku.pengguna_id, selesai=None, sampai__gt=timezone.now()
    )
    satu = lihat.first()
    if satu is None or not boleh_melihat_sebagai(asli, satu.pegawai_id):
        del request.session[KUNCI_SESI]
        return None
    return satu


def _ganti(request: PermintaanWakil, lihat: LihatSebagai) -> None:
    asli = request.sesi
    pengguna = Pengguna.objects.get(akun_pegawai__pegawai=lihat.pegawai_id)
    request.pelaku = pelaku_pelihat(asli.pelaku, lihat.pegawai.nama_lengkap)
    request.sesi = replace(buat_sesi(pengguna, asli.hari), pelaku=request.pelaku)
    request.lihat_sebagai = lihat
