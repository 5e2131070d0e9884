"""The meter of what was typed twice."""

from collections.abc import Sequence

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar import DaftarTurunan, KolomDaftar, Saring
from kinerja.dasar.tabel import HITUNG
from kinerja.integrasi.ketikan import SEBAB, Ketikan, daftar_ketikan
from kinerja.integrasi.permissions import boleh_melihat, cakupan
from kinerja.integrasi.views.tab import tab
from kinerja.organisasi.sesi import Permintaan, butuh_masuk


@require_safe
@butuh_masuk
def ketikan(request: Permintaan) -> HttpResponse:
    """How many fields were typed twice in a year, by cause, and by whom."""
    if not boleh_melihat(request.sesi) or cakupan(request.sesi) is not None:
        raise PermissionDenied
    kini = request.sesi.hari.year
    teks = request.GET.get("tahun", "")
    tahun = int(teks) if teks.isdecimal() and len(teks) == 4 and int(teks) >= 1900 else kini
    semua = daftar_ketikan(tahun)
    daftar = _daftar_ketikan(request, semua)
    if unduhan := daftar.unduhan(f"diketik-dua-kali-{tahun}"):
        return unduhan
    konteks = {
        "tab": tab("ketikan", request.sesi),
        "tahun": tahun,
        "pilihan_tahun": range(kini, kini - 5, -1),
        "jumlah": sum(k.isian for k in semua),
        "sebab": [_hitung(semua, kode, str(judul)) for kode, judul in SEBAB.items()],
        "daftar": daftar if semua else None,
    }
    return render(request, "integrasi/ketikan.html", konteks)


def _hitung(semua: Sequence[Ketikan], kode: str, judul: str) -> tuple[str, int, int]:
    milik = [k for k in semua if k.sebab == kode]
    return judul, len({k.nama for k in milik}), sum(k.isian for k in milik)


def _daftar_ketikan(request: Permintaan, semua: Sequence[Ketikan]) -> DaftarTurunan[Ketikan]:
    return DaftarTurunan(
        request,
        semua,
        kolom=[
            KolomDaftar("nama", _("Nama"), urut="nama"),
            KolomDaftar("judul", _("Sebab"), urut="judul"),
            KolomDaftar("perihal", _("Perihal"), urut="perihal"),
            KolomDaftar("isian", _("Isian"), jenis=HITUNG),
        ],
        cari=("nama", "perihal"),
        saring=(Saring("sebab", _("Sebab"), list(SEBAB.items())),),
    )
