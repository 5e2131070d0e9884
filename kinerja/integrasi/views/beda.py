"""The differences as an inbox, and the decisions about them."""

from collections.abc import Sequence
from datetime import timedelta

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from kinerja.dasar.hitungan import minta_hitungan
from kinerja.integrasi.forms import TERIMA, FormPutusan
from kinerja.integrasi.permissions import boleh_melihat, boleh_mencatat_alasan, boleh_menerima, cakupan
from kinerja.integrasi.selectors.beda import dipilih
from kinerja.integrasi.selectors.bentuk import ISIAN, Beda, sebut_nilai
from kinerja.integrasi.selectors.tersimpan import NAMA, ringkas_beda
from kinerja.integrasi.services import BedaDitolak, catat_beda, perbaiki_beda, terima_bkn
from kinerja.integrasi.tugas import hitung_beda_harian
from kinerja.integrasi.views.daftar_beda import daftar_perbedaan
from kinerja.integrasi.views.tab import tab
from kinerja.organisasi.sesi import Permintaan, butuh_masuk

SEMENIT = timedelta(minutes=1)


@require_safe
@butuh_masuk
def beda(request: Permintaan) -> HttpResponse:
    """The differences as they are kept, those of the page as they are now; what was noted rests."""
    sesi = request.sesi
    if not boleh_melihat(sesi):
        raise PermissionDenied
    ringkas = ringkas_beda(cakupan(sesi))
    mencatat = boleh_mencatat_alasan(sesi)
    daftar = daftar_perbedaan(request, ringkas, mencatat=mencatat)
    if unduhan := daftar.unduhan("beda-dengan-bkn"):
        return unduhan
    konteks = {
        "daftar": daftar,
        "tab": tab("beda", sesi, ringkas.jumlah if ringkas else 0),
        "isi": ringkas,
        "ringkas": [(k, judul, ringkas.jenis[k]) for k, judul in ISIAN.items() if ringkas.jenis[k]] if ringkas else [],
        "mencatat": mencatat,
        "menerima": boleh_menerima(sesi),
        "dapat_dipilih": mencatat and any(b.kini for b in daftar.halaman.object_list),
        "tahun_depan": sesi.hari.year + 1,
    }
    return render(request, "integrasi/beda.html", konteks)


@require_POST
@butuh_masuk
def hitung_ulang(request: Permintaan) -> HttpResponse:
    """Compare everybody again, in the background; once a minute, however often it is asked for."""
    if not boleh_mencatat_alasan(request.sesi):
        raise PermissionDenied
    if minta_hitungan(NAMA, at=timezone.now(), setelah=SEMENIT):
        hitung_beda_harian.enqueue()
    messages.info(request, _("Semua data dibandingkan lagi di latar belakang. Muat ulang halaman ini sesaat lagi."))
    return redirect("integrasi:beda")


@require_POST
@butuh_masuk
def putuskan(request: Permintaan) -> HttpResponse:
    """What was ticked: BKN's value is taken over (asked once more), or ours stays with a reason."""
    sesi = request.sesi
    if not boleh_mencatat_alasan(sesi):
        raise PermissionDenied
    form, kunci = FormPutusan(request.POST), request.POST.getlist("pilih")
    if not form.is_valid():
        messages.error(request, _("Pilih dahulu apa yang dilakukan dengan perbedaan itu."))
        return redirect("integrasi:beda")
    terima = form.cleaned_data["aksi"] == TERIMA
    if terima and not boleh_menerima(sesi):
        raise PermissionDenied
    tanya = terima and not form.cleaned_data["setuju"]
    pilihan = _yang_dipilih(request, kunci) if tanya or cakupan(sesi) is not None else []
    if tanya and pilihan:
        return _tanya(request, pilihan)
    try:
        if terima:
            n = terima_bkn(kunci=kunci, by=request.pelaku, at=timezone.now())
            pesan = ngettext("%(n)d data BKN dipakai.", "%(n)d data BKN dipakai.", n)
        else:
            n = catat_beda(kunci=kunci, alasan=form.cleaned_data["alasan"], by=request.pelaku, at=timezone.now())
            pesan = ngettext("%(n)d perbedaan dicatat.", "%(n)d perbedaan dicatat.", n)
        messages.success(request, pesan % {"n": n})
    except BedaDitolak as galat:
        perbaiki_beda(nip={k.partition("|")[0] for k in kunci}, at=timezone.now())
        messages.error(request, str(galat))
    return redirect("integrasi:beda")


def _yang_dipilih(request: Permintaan, kunci: Sequence[str]) -> list[Beda]:
    """The differences ticked, as they stand now; a limited role decides about its own units only."""
    sesi, unit = request.sesi, cakupan(request.sesi)
    pilih = list(dipilih(kunci, sesi.hari, sesi.pohon(sesi.hari)).values())
    if unit is not None and any(b.unit_id not in unit for b in pilih):
        raise PermissionDenied
    return pilih


def _tanya(request: Permintaan, beda: Sequence[Beda]) -> HttpResponse:
    """Which people's data would change, and to what; which would not, and why."""
    konteks = {
        "beda": [(b, sebut_nilai(b.jenis, b.kita), sebut_nilai(b.jenis, b.bkn)) for b in beda if b.dapat_diterima],
        "tertolak": [(b, sebut_nilai(b.jenis, b.bkn)) for b in beda if not b.dapat_diterima],
        "aksi_terima": TERIMA,
    }
    return render(request, "integrasi/terima.html", konteks)
