"""The middleware of preparing: the drafts of the other person on named addresses, and no way to submit or decide."""

from collections.abc import Callable
from dataclasses import replace

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from kinerja.organisasi.sesi import Permintaan, buat_sesi
from kinerja.perwakilan.models import Penyiap
from kinerja.perwakilan.permintaan import PermintaanWakil
from kinerja.perwakilan.permissions import menyiapkan_untuk, pelaku_penyiap

KUNCI_SESI = "menyiapkan"
MEJA = "web:meja_penyiap"
# Drafts of SKP, agreement and realisation. Whatever is not named here stays closed, also what is made later.
TERBUKA = frozenset(
    {
        MEJA,
        "skp:rinci",
        "skp:baru",
        "skp:sunting",
        "skp:periksa",
        "skp:ketikan",
        "skp:cetak",
        "skp:realisasi_kini",
        "skp:realisasi",
        "skp:realisasi_ketikan",
        "skp:bukti",
        "perjanjian:rinci",
        "perjanjian:cetak",
        "perjanjian:siapkan",
        "perjanjian:sunting",
        "perjanjian:isi_ulang",
    }
)
DAFTAR_SENDIRI = frozenset({"web:beranda", "skp:daftar", "perjanjian:daftar"})  # instead: what may be prepared
SENDIRI = frozenset({"perwakilan:selesai_menyiapkan", "akun:keluar", "web:perpanjang_sesi", "sehat"})


class MenyiapkanMiddleware:
    """Stands after LihatSebagaiMiddleware. Whoever may no longer prepare is oneself again."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(self, request: PermintaanWakil, *_view: object) -> HttpResponseBase | None:
        """Before the view: the other person's drafts, or a refusal."""
        nama = request.resolver_match.view_name if request.resolver_match else ""
        if KUNCI_SESI not in request.session or nama in SENDIRI:
            return None
        izin = izin_berjalan(request)
        if izin is None:
            return None
        request.menyiapkan = izin
        if nama in DAFTAR_SENDIRI:
            return redirect(MEJA)
        if nama not in TERBUKA:
            raise PermissionDenied(_("Halaman ini tidak dibuka saat menyiapkan untuk orang lain. Selesai dahulu."))
        if request.method == "POST" and request.POST.get("aksi") == "ajukan":
            raise PermissionDenied(_("Hanya %(nama)s yang dapat mengajukan.") % {"nama": izin.pegawai.nama_lengkap})
        _ganti(request, izin)
        return None


def izin_berjalan(request: Permintaan) -> Penyiap | None:
    """The grant one works with in this browser, if it still runs."""
    izin = (
        menyiapkan_untuk(request.sesi)
        .select_related("pegawai__akun__pengguna")
        .filter(pk=request.session[KUNCI_SESI])
        .first()
    )
    if izin is None:
        del request.session[KUNCI_SESI]
    return izin


def _ganti(request: PermintaanWakil, izin: Penyiap) -> None:
    """The owner's session without roles, other posts and delegations: drafts are all that is opened."""
    asli = request.sesi
    request.pelaku = pelaku_penyiap(asli.pelaku, izin.pegawai.nama_lengkap)
    milik = buat_sesi(izin.pegawai.akun.pengguna, asli.hari)
    kosong = replace(milik, peran_unit=(), pilihan=(), delegasi=(), dilihat=())
    request.sesi = replace(kosong, pelaku=request.pelaku, penyiap=asli.pelaku.nama)
