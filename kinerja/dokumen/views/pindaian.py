"""Papers signed with ink: print them together, bring the scans back, match what was not recognised, check."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from kinerja.dasar.berkas import BerkasDitolak, buka_berkas
from kinerja.dasar.kunci import SudahBerubah
from kinerja.dokumen.form_pindaian import FormCocok, FormPeriksa, FormUnggah
from kinerja.dokumen.galat import DokumenDitolak
from kinerja.dokumen.gambar import WARNA_PINDAIAN, BukanPDF, gambar_halaman, jumlah_halaman, petik_halaman
from kinerja.dokumen.models import CaraDokumen, Dokumen, KeadaanDokumen, KeadaanLembar, LembarPindaian
from kinerja.dokumen.permissions import (
    boleh_memindai,
    boleh_mengelola_nomor,
    lingkup_dokumen_kelola,
    lingkup_lembar,
    lingkup_pindaian,
)
from kinerja.dokumen.services import cocokkan_lembar, kembalikan_pindaian, sahkan_pindaian, unggah_pindaian
from kinerja.dokumen.services.sahkan import halangan_sahkan, lembar_menunggu
from kinerja.organisasi.sesi import Permintaan, butuh_masuk

SEKALI_CETAK = 1_000  # documents of one print
TAMPIL = 100  # rows of each part of the page; the rest follows when these are done


@butuh_masuk
def pindaian(request: Permintaan) -> HttpResponse:
    """Upload scans; what waits for its check; pages that belong nowhere yet."""
    sesi = request.sesi
    if not boleh_memindai(sesi):
        raise PermissionDenied(_("Pindaian diunggah dan diperiksa pengelola kinerja unit itu atau BKPSDM."))
    hanya_rahasia = not boleh_mengelola_nomor(sesi)
    form = FormUnggah(request.POST or None, request.FILES or None, hanya_rahasia=hanya_rahasia)
    if request.method == "POST" and form.is_valid() and _unggah(request, form):
        return redirect("dokumen:pindaian")
    milik = lingkup_pindaian(sesi, sesi.hari)
    kelola = lingkup_dokumen_kelola(sesi, sesi.hari)
    lepas = LembarPindaian.objects.filter(pindaian__in=milik, keadaan=KeadaanLembar.LEPAS).select_related("pindaian")
    menunggu = kelola.filter(keadaan=KeadaanDokumen.DICETAK, lembar__keadaan=KeadaanLembar.COCOK).distinct()
    konteks = {
        "form": form,
        "hanya_rahasia": hanya_rahasia,
        "menunggu": menunggu.select_related("pegawai", "nomor").defer("naskah").order_by("pk")[:TAMPIL],
        "lepas": lepas[:TAMPIL],
        "dibaca": milik.filter(halaman=None)[:TAMPIL],
        "form_cocok": FormCocok(),
    }
    return render(request, "dokumen/pindaian.html", konteks, status=422 if form.errors else 200)


def _unggah(request: Permintaan, form: FormUnggah) -> bool:
    try:
        semua = unggah_pindaian(
            berkas=form.isi(), rahasia=form.cleaned_data["rahasia"], by=request.pelaku, at=timezone.now()
        )
    except (BerkasDitolak, DokumenDitolak) as galat:
        form.add_error("berkas", str(galat))
        return False
    n = len(semua)
    messages.success(request, ngettext("%s berkas diterima.", "%s berkas diterima.", n) % n)
    return True


@require_POST
@butuh_masuk
def cocokkan(request: Permintaan, pk: int) -> HttpResponse:
    """Say to which document a page belongs."""
    sesi = request.sesi
    lembar = get_object_or_404(LembarPindaian, pk=pk, pindaian__in=lingkup_pindaian(sesi, sesi.hari))
    form = FormCocok(request.POST)
    try:
        kode = form.cleaned_data["kode"] if form.is_valid() else ""
        milik = set(lingkup_dokumen_kelola(sesi, sesi.hari).filter(kode=kode).values_list("pk", flat=True))
        satu = cocokkan_lembar(lembar=lembar.pk, kode=kode, milik=milik, by=request.pelaku, at=timezone.now())
        messages.success(request, _("Halaman dicocokkan dengan %s.") % satu.dokumen)
    except DokumenDitolak as galat:
        messages.warning(request, str(galat))
    return redirect("dokumen:pindaian")


@require_safe
@butuh_masuk
def lembar(request: Permintaan, pk: int) -> HttpResponse:
    """A scanned page as a picture, for who uploaded it or looks after its document."""
    sesi = request.sesi
    satu = get_object_or_404(lingkup_lembar(sesi, sesi.hari).select_related("pindaian"), pk=pk)
    try:
        isi = gambar_halaman(satu.pindaian.sha256, satu.nomor, WARNA_PINDAIAN)
    except (BukanPDF, FileNotFoundError, IndexError):
        raise Http404 from None
    return HttpResponse(isi, content_type="image/png", headers={"Cache-Control": "private, max-age=3600"})


def _dikelola(request: Permintaan, pk: int) -> Dokumen:
    milik = lingkup_dokumen_kelola(request.sesi, request.sesi.hari).select_related("nomor", "pegawai")
    return get_object_or_404(milik, pk=pk)


@butuh_masuk
def periksa(request: Permintaan, pk: int) -> HttpResponse:
    """The scan beside the printed document: confirm, or send back with what is missing."""
    satu = _dikelola(request, pk)
    form = FormPeriksa(request.POST or None, initial={"kunci": satu.kunci})
    if request.method == "POST" and form.is_valid() and _putuskan(request, satu, form):
        return redirect("dokumen:pindaian")
    semua = lembar_menunggu(satu)
    konteks = {
        "x": satu,
        "form": form,
        "lembar": semua,
        "halaman": range(1, (jumlah_halaman(satu.berkas) if satu.berkas else 0) + 1),
        "halangan": halangan_sahkan(satu, semua, request.pelaku),
        "penanda": satu.tanda_tangan.order_by("urutan"),
    }
    return render(request, "dokumen/periksa_pindaian.html", konteks, status=422 if form.errors else 200)


def _putuskan(request: Permintaan, satu: Dokumen, form: FormPeriksa) -> bool:
    data = form.cleaned_data
    try:
        if data["putusan"] == "sah":
            sahkan_pindaian(dokumen=satu, versi=data["kunci"], by=request.pelaku, at=timezone.now())
            messages.success(request, _("Pindaian disahkan; dokumennya terbit."))
        else:
            kembalikan_pindaian(dokumen=satu, alasan=data["alasan"], by=request.pelaku, at=timezone.now())
            messages.success(request, _("Pindaian dikembalikan. Pindai ulang dokumennya."))
    except DokumenDitolak as galat:
        form.tolak(galat)
        return False
    except SudahBerubah as galat:
        form.sudah_berubah(galat)
        return False
    return True


@require_safe
@butuh_masuk
def cetak_bersama(request: Permintaan, kelompok: str) -> HttpResponseBase:
    """Every paper of a group that still waits for ink, person by person, as one PDF for the printer."""
    milik = lingkup_dokumen_kelola(request.sesi, request.sesi.hari).filter(kelompok=kelompok)
    siap = milik.filter(cara=CaraDokumen.BASAH, keadaan=KeadaanDokumen.DICETAK).order_by(
        "pegawai__nama", "pegawai", "pk"
    )
    berkas = list(siap.values_list("berkas", flat=True)[:SEKALI_CETAK])
    if not berkas:
        raise Http404(_("Tidak ada dokumen kelompok ini yang menunggu tanda tangan basah."))

    def isi(sha256: str) -> bytes:
        with buka_berkas(sha256) as alir:
            return alir.read()

    pdf = petik_halaman((isi(x), None) for x in berkas)
    nama = f'attachment; filename="cetak-{kelompok.replace(":", "-").replace("/", "-")}.pdf"'
    return HttpResponse(pdf, content_type="application/pdf", headers={"Content-Disposition": nama})
