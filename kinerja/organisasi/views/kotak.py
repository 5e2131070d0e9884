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
from django.utils.translation import ngettext

from kinerja.dasar.alamat import tersaring
from kinerja.dasar.kunci import SudahBerubah
from kinerja.organisasi.forms import FormJawaban, FormTindakLanjut
from kinerja.organisasi.kotak import JENIS, Temuan, periksa_semua
from kinerja.organisasi.models import LaporanKeliru
from kinerja.organisasi.permissions import boleh_melihat_kotak, boleh_mengelola, cakupan_kotak, lingkup_kelola
from kinerja.organisasi.services.laporan import jawab, tindak_lanjuti, tindak_lanjuti_banyak
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.organisasi.views.daftar_temuan import daftar_temuan


@butuh_masuk
def kotak(request: Permintaan) -> HttpResponseBase:
    """What does not fit, within what one looks after; what is ticked gets one note, or none does."""
    if not boleh_melihat_kotak(request.sesi):
        raise PermissionDenied
    if request.method == "POST":
        return _catat(request)
    return _halaman(request, _temuan(request), FormTindakLanjut())


def _catat(request: Permintaan) -> HttpResponseBase:
    if not boleh_mengelola(request.sesi):
        raise PermissionDenied
    temuan, form = _temuan(request), FormTindakLanjut(request.POST)
    pilih = set(request.POST.getlist("pilih"))
    dipilih = [t for t in temuan if t.pengenal in pilih]
    if not dipilih:
        messages.info(request, _("Pilih dahulu barisnya. Yang datanya sudah berubah tidak ada lagi di daftar."))
        return _halaman(request, temuan, FormTindakLanjut(initial=request.POST.dict()))
    if not form.is_valid():
        return _halaman(request, temuan, form, status=422)
    kunci, isi = [(t.jenis, t.kunci) for t in dipilih], form.cleaned_data["catatan"]
    try:
        n = len(tindak_lanjuti_banyak(temuan=kunci, catatan=isi, by=request.pelaku, at=timezone.now()))
    except SudahBerubah as galat:
        messages.warning(request, str(galat))
        return _halaman(request, _temuan(request), form, status=409)
    pesan = ngettext("Catatan disimpan untuk %(n)d baris.", "Catatan disimpan untuk %(n)d baris.", n)
    messages.success(request, pesan % {"n": n})
    return redirect(tersaring(reverse("organisasi:kotak"), request.POST.get("saring", "")))


def _halaman(request: Permintaan, temuan: list[Temuan], form: FormTindakLanjut, status: int = 200) -> HttpResponseBase:
    mencatat = boleh_mengelola(request.sesi)
    daftar = daftar_temuan(request, temuan, mencatat=mencatat)
    if unduhan := daftar.unduhan("data-perlu-diperiksa"):
        return unduhan
    jumlah = Counter(t.jenis for t in temuan if not t.catatan)
    konteks = {
        "daftar": daftar,
        "ringkas": [(jenis, judul, jumlah[jenis]) for jenis, judul in JENIS.items() if jumlah[jenis]],
        "hari": request.sesi.hari,
        "dapat_dipilih": mencatat and any(t.dapat_dipilih for t in daftar.halaman.object_list),
        "form": form,
        "pilih": set(request.POST.getlist("pilih")),
        "saring": request.POST.get("saring", "") or request.GET.urlencode(),
    }
    return render(request, "organisasi/kotak.html", konteks, status=status)


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
