"""The mismatch inbox: the list with kinds and counts, a note on a line, the answer to a report."""

from collections import Counter

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.organisasi.forms import FormJawaban, FormTindakLanjut
from kinerja.organisasi.kotak import JENIS, Temuan, periksa_semua
from kinerja.organisasi.models import LaporanKeliru
from kinerja.organisasi.permissions import boleh_melihat_kotak, boleh_mengelola, cakupan_kotak, lingkup_kelola
from kinerja.organisasi.services.laporan import jawab, tindak_lanjuti
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.organisasi.views.daftar_temuan import DaftarTemuan


@require_safe
@butuh_masuk
def kotak(request: Permintaan) -> HttpResponseBase:
    """What does not fit, within what one looks after."""
    if not boleh_melihat_kotak(request.sesi):
        raise PermissionDenied
    temuan = _temuan(request)
    daftar = DaftarTemuan(request, temuan, mencatat=boleh_mengelola(request.sesi))
    if unduhan := daftar.unduhan("data-perlu-diperiksa"):
        return unduhan
    jumlah = Counter(t.jenis for t in temuan if not t.catatan)
    ringkas = [(jenis, judul, jumlah[jenis]) for jenis, judul in JENIS.items() if jumlah[jenis]]
    return render(request, "organisasi/kotak.html", {"daftar": daftar, "ringkas": ringkas, "hari": request.sesi.hari})


def _temuan(request: Permintaan) -> list[Temuan]:
    sesi = request.sesi
    unit = cakupan_kotak(sesi)
    return periksa_semua(sesi.hari, sesi.pohon(sesi.hari), None if unit is None else set(unit))


@butuh_masuk
def tindak_lanjut(request: Permintaan) -> HttpResponseBase:
    """A note on one line: what was done, or why it is left."""
    if not boleh_mengelola(request.sesi):
        raise PermissionDenied
    cari = (request.GET.get("jenis", ""), request.GET.get("kunci", ""))
    satu = next((t for t in _temuan(request) if (t.jenis, t.kunci) == cari), None)
    if satu is None:
        if request.method == "POST":
            messages.info(request, _("Baris itu sudah tidak ada: datanya sudah berubah."))
            return redirect("organisasi:kotak")
        raise Http404
    form = FormTindakLanjut(request.POST or None, initial={"catatan": satu.catatan})
    if request.method == "POST" and form.is_valid():
        isi = form.cleaned_data["catatan"]
        tindak_lanjuti(jenis=satu.jenis, kunci=satu.kunci, catatan=isi, by=request.pelaku, at=timezone.now())
        messages.success(request, _("Catatan disimpan; baris ini tidak lagi muncul di daftar terbuka."))
        return redirect(f"{reverse('organisasi:kotak')}?{urlencode({'jenis': satu.jenis})}")
    return render(request, "organisasi/tindak_lanjut.html", {"form": form, "temuan": satu})


@butuh_masuk
def jawab_laporan(request: Permintaan, pk: int) -> HttpResponseBase:
    """The answer to a person who reported something wrong."""
    if not boleh_mengelola(request.sesi):
        raise PermissionDenied
    milik = lingkup_kelola(request.sesi, request.sesi.hari)
    laporan = get_object_or_404(LaporanKeliru.objects.select_related("pegawai"), pk=pk, pegawai__in=milik)
    form = FormJawaban(request.POST or None, initial={"jawaban": laporan.jawaban})
    if request.method == "POST" and form.is_valid():
        jawab(laporan=laporan, jawaban=form.cleaned_data["jawaban"], by=request.pelaku, at=timezone.now())
        messages.success(request, _("Jawaban tersimpan dan dapat dibaca pelapor."))
        return redirect("organisasi:kotak")
    return render(request, "organisasi/jawab_laporan.html", {"form": form, "laporan": laporan})
