"""One letter as a file in the order of its days, and its papers."""

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dokumen.models import Dokumen
from kinerja.dokumen.unduh import unduh_dokumen
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.pengunduran.models import SuratPengunduran
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
def surat(request: Permintaan, pk: int) -> HttpResponseBase:
    """The letter on paper; there is none before it is signed."""
    return _unduh(_tercetak(request, pk).dokumen, "surat pengunduran diri")


@require_safe
@butuh_masuk
def keputusan(request: Permintaan, pk: int) -> HttpResponseBase:
    """The order of acceptance or the answer on paper, where it was made here."""
    return _unduh(_tercetak(request, pk).dokumen_putusan, "putusan pengunduran diri")


def _unduh(dokumen: Dokumen | None, nama: str) -> HttpResponseBase:
    if dokumen is None:
        raise Http404(_("Surat ini belum ada, atau dibuat di luar aplikasi ini."))
    return unduh_dokumen(dokumen, nama)


def _tercetak(request: Permintaan, pk: int) -> SuratPengunduran:
    satu = ambil(request, pk)
    catat_kunjungan(surat=satu, by=request.pelaku, at=timezone.now())
    return satu
