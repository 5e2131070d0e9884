"""Files for SIASN side by side, and what the rows of the chosen one lack."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar import DaftarTurunan, KolomDaftar, Kosong, Saring
from kinerja.integrasi.permissions import boleh_mengirim
from kinerja.integrasi.siasn import BERKAS
from kinerja.integrasi.siasn.kurang import Kurang, periksa_berkas
from kinerja.integrasi.views.tab import tab
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.peraturan.kata import STATUS

BAWAAN = "siasn_kinerjaperiodik"
TAHUN_SEBELUMNYA = 4


@require_safe
@butuh_masuk
def siasn(request: Permintaan) -> HttpResponse:
    """`?berkas=` and `?tahun=` choose; without a year that of today, `semua` for all."""
    if not boleh_mengirim(request.sesi):
        raise PermissionDenied
    berkas = BERKAS.get(request.GET.get("berkas", ""), BERKAS[BAWAAN])
    kini, teks = request.sesi.hari.year, request.GET.get("tahun", "")
    pilihan = [str(t) for t in range(kini, kini - TAHUN_SEBELUMNYA - 1, -1)]
    tahun = None if teks == "semua" else int(teks) if teks in pilihan else kini
    isi = periksa_berkas(berkas, tahun)
    daftar = _daftar(request, isi.kurang)
    if unduhan := daftar.unduhan(f"kurang-{berkas.kode}"):
        return unduhan
    konteks = {
        "tab": tab("siasn", request.sesi),
        "semua": BERKAS.values(),
        "berkas": berkas,
        "status": STATUS[berkas.status],
        "tahun": tahun,
        "pilihan_tahun": pilihan,
        "isi": isi,
        "daftar": daftar,
    }
    return render(request, "integrasi/siasn.html", konteks)


def _daftar(request: Permintaan, kurang: list[Kurang]) -> DaftarTurunan[Kurang]:
    isian = [(k, k) for k in dict.fromkeys(x.isian for x in kurang)]
    return DaftarTurunan(
        request,
        kurang,
        kolom=[
            KolomDaftar("nama", _("Siapa"), urut="nama"),
            KolomDaftar("perihal", _("Baris"), urut="perihal"),
            KolomDaftar("isian", _("Isian"), urut="isian"),
            KolomDaftar("pesan", _("Yang kurang dan cara melengkapinya"), tautan=lambda k: k.url),
        ],
        cari=("nama", "perihal") if kurang else (),
        saring=(Saring("isian", _("Isian"), isian),) if kurang else (),
        kosong=Kosong(_("Tidak ada yang kurang."), _("Semua baris berkas ini siap dikirim.")),
    )
