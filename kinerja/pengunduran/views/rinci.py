"""One letter as a file in the order of its days, and its papers."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dokumen.formulir.sekitar import CaraCetak, pilih_kertas, unduh_formulir
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.pengunduran.cetak import naskah_keputusan, naskah_surat
from kinerja.pengunduran.models import KeadaanSurat, SuratPengunduran
from kinerja.pengunduran.permissions import boleh_meja, pejabat, sendiri
from kinerja.pengunduran.selectors.kurang import kurang_jabatan
from kinerja.pengunduran.selectors.surat import terhenti
from kinerja.pengunduran.services import catat_kunjungan
from kinerja.pengunduran.views.bersama import ambil


@require_safe
@butuh_masuk
def rinci(request: Permintaan, pk: int) -> HttpResponse:
    """Words, what was shown, what was decided, who did what and who read it."""
    satu, sesi = ambil(request, pk), request.sesi
    catat_kunjungan(surat=satu, by=request.pelaku, at=timezone.now())
    milik = sendiri(sesi) and sesi.pegawai == satu.pegawai
    berhenti = terhenti(satu, sesi.hari)
    buka = satu.terbuka and not berhenti
    konteks = {
        "x": satu,
        "milik": milik,
        "berhenti": berhenti,
        "meja": buka and boleh_meja(sesi),
        "memutus": buka and pejabat(sesi) is not None,
        "kurang": kurang_jabatan(satu, sesi.hari) if buka and not milik else [],
        "tenang": bool(buka and satu.tenang_sampai and sesi.hari <= satu.tenang_sampai),
        "kunjungan": list(satu.kunjungan.all()[:50]) if milik else [],
        "subjek": f"pengunduran:{satu.pk}",
    }
    return render(request, "pengunduran/rinci.html", konteks)


@require_safe
@butuh_masuk
def surat(request: Permintaan, pk: int) -> HttpResponse:
    """The letter on paper; a draft says that it is one."""
    satu = _tercetak(request, pk)
    cara = CaraCetak(timezone.now(), pilih_kertas(request.GET))
    return unduh_formulir(naskah_surat(satu, request.sesi.hari, cara), _("surat pengunduran diri"))


@require_safe
@butuh_masuk
def keputusan(request: Permintaan, pk: int) -> HttpResponse:
    """The order of acceptance on paper; there is none before the letter is accepted."""
    satu = _tercetak(request, pk)
    if satu.keadaan != KeadaanSurat.DITERIMA:
        raise Http404(_("Surat ini belum diterima; keputusannya belum ada."))
    cara = CaraCetak(timezone.now(), pilih_kertas(request.GET))
    return unduh_formulir(naskah_keputusan(satu, request.sesi.hari, cara), _("keputusan pengunduran diri"))


def _tercetak(request: Permintaan, pk: int) -> SuratPengunduran:
    satu = ambil(request, pk)
    catat_kunjungan(surat=satu, by=request.pelaku, at=timezone.now())
    return satu
