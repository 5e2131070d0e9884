"""The register of numbers, one number with its history, taking, typing, using and cancelling."""

from datetime import date

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Min, QuerySet
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.tabel import HITUNG
from kinerja.dokumen.forms import FormAmbil, FormBatal, FormNomorLuar
from kinerja.dokumen.galat import NomorDitolak
from kinerja.dokumen.models import BlokNomor, CaraNomor, JenisDokumen, NomorSurat, StatusNomor
from kinerja.dokumen.permissions import (
    boleh_melihat_nomor,
    boleh_mengelola_nomor,
    lingkup_aturan_kelola,
    lingkup_blok,
    lingkup_nomor,
    lingkup_nomor_kelola,
)
from kinerja.dokumen.selectors import blok_hampir_habis
from kinerja.dokumen.services import (
    IsiNomorLuar,
    ambil_nomor,
    batalkan_nomor,
    catat_nomor_luar,
    pakai_nomor,
)
from kinerja.dokumen.views.bersama import nama_unit, tab_nomor
from kinerja.organisasi.sesi import Permintaan, butuh_masuk

DICETAK = 2_000  # rows of one print; a longer register is narrowed first, or taken as a file


def _tabel(request: Permintaan) -> Daftar[NomorSurat]:
    """The register as this reader may see it, narrowed by the address."""
    sesi = request.sesi
    baris, nama = lingkup_nomor(sesi, sesi.hari), nama_unit(sesi)
    return Daftar(
        request,
        baris.select_related("aturan__unit"),
        kolom=_kolom(nama),
        cari=("nomor", "perihal", "oleh"),
        saring=(
            Saring("tahun", _("Tahun"), _tahun(baris, sesi.hari), _menurut_tahun),
            Saring("jenis", _("Jenis dokumen"), JenisDokumen.choices, lambda b, k: b.filter(aturan__jenis=k)),
            Saring("unit", _("Unit"), _unit(baris, nama), lambda b, k: b.filter(aturan__unit=int(k))),
            Saring("status", _("Keadaan"), StatusNomor.choices),
        ),
        kosong=Kosong(
            _("Belum ada nomor."),
            _("Nomor tercatat di sini begitu dokumen pertama dibuat, atau diambil untuk surat di luar aplikasi."),
        ),
    )


def _menurut_tahun(baris: QuerySet[NomorSurat], tahun: str) -> QuerySet[NomorSurat]:
    awal = date(int(tahun), 1, 1)
    return baris.filter(tanggal__gte=awal, tanggal__lt=awal.replace(year=awal.year + 1))


def _kolom(nama: dict[int, str]) -> tuple[KolomDaftar[NomorSurat], ...]:
    return (
        KolomDaftar(
            "nomor",
            _("Nomor"),
            urut="nomor",
            templat="dokumen/_nomor.html",
            tautan=lambda x: reverse("dokumen:nomor", args=[x.pk]),
        ),
        KolomDaftar("tanggal", _("Tanggal"), urut="tanggal"),
        KolomDaftar("perihal", _("Perihal"), urut="perihal"),
        KolomDaftar("jenis", _("Jenis dokumen"), lambda x: x.aturan.get_jenis_display()),
        KolomDaftar("unit", _("Unit"), lambda x: nama.get(x.aturan.unit_id, x.aturan.unit.kode)),
        KolomDaftar("status", _("Keadaan"), "get_status_display", templat="dokumen/_keadaan.html"),
        KolomDaftar("urut", _("Nomor urut"), jenis=HITUNG, layar=False),
        KolomDaftar("oleh", _("Diambil oleh"), layar=False),
        KolomDaftar("alasan", _("Alasan batal"), layar=False),
    )


def _tahun(baris: QuerySet[NomorSurat], on: date) -> list[tuple[str, str]]:
    """From the first number's year to this one (and the next, once a paper is dated in it)."""
    awal = baris.order_by().aggregate(awal=Min("tanggal"))["awal"] or on
    return [(str(t), str(t)) for t in range(on.year + 1, awal.year - 1, -1)]


def _unit(baris: QuerySet[NomorSurat], nama: dict[int, str]) -> list[tuple[str, str]]:
    """Units that have numbers."""
    ada = baris.order_by().values_list("aturan__unit", "aturan__unit__kode").distinct()
    return sorted(((str(pk), nama.get(pk, kode)) for pk, kode in ada), key=lambda x: x[1])


@require_safe
@butuh_masuk
def daftar(request: Permintaan) -> HttpResponseBase:
    """The register; blocks that run out stand above it."""
    sesi = request.sesi
    if not boleh_melihat_nomor(sesi):
        raise PermissionDenied(_("Buku agenda nomor dibuka oleh pengelola kinerja, BKPSDM, dan Inspektorat."))
    tabel = _tabel(request)
    if unduhan := tabel.unduhan("buku-agenda-nomor"):
        return unduhan
    konteks = {
        "daftar": tabel,
        "tab": tab_nomor(sesi, "daftar_nomor"),
        "boleh_ambil": boleh_mengelola_nomor(sesi),
        "menipis": [(b, nama_unit(sesi).get(b.seri.unit_id, b.seri.unit.kode)) for b in _menipis(request)],
        "url_cetak": f"{reverse('dokumen:cetak_nomor')}?{request.GET.urlencode()}",
    }
    return render(request, "dokumen/daftar_nomor.html", konteks)


def _menipis(request: Permintaan) -> list[BlokNomor]:
    return [*blok_hampir_habis(lingkup_blok(request.sesi, request.sesi.hari), request.sesi.hari.year)]


@require_safe
@butuh_masuk
def cetak(request: Permintaan) -> HttpResponse:
    """The same rows on paper, without pages, oldest first as in the book."""
    if not boleh_melihat_nomor(request.sesi):
        raise PermissionDenied
    tabel, nama = _tabel(request), nama_unit(request.sesi)
    semua = list(tabel.tersaring.order_by("tanggal", "pk")[: DICETAK + 1])
    saring = [(p.judul, {str(k): v for k, v in p.pilihan}.get(p.terpilih)) for p in tabel.daftar_pilihan]
    konteks = {
        "baris": [(x, nama.get(x.aturan.unit_id, x.aturan.unit.kode)) for x in semua[:DICETAK]],
        "lebih": len(semua) > DICETAK,
        "batas": DICETAK,
        "saring": [(judul, isi) for judul, isi in saring if isi],
        "cari": tabel.teks_cari,
        "pada": timezone.now(),
        "url_daftar": f"{reverse('dokumen:daftar_nomor')}?{request.GET.urlencode()}",
    }
    return render(request, "dokumen/cetak_nomor.html", konteks)


@require_safe
@butuh_masuk
def rinci(request: Permintaan, pk: int) -> HttpResponse:
    """One line of the register with everything that happened to it."""
    sesi = request.sesi
    satu = get_object_or_404(
        lingkup_nomor(sesi, sesi.hari).select_related("aturan__unit", "blok").prefetch_related("seri"), pk=pk
    )
    dikelola = satu.status != StatusNomor.BATAL and lingkup_nomor_kelola(sesi, sesi.hari).filter(pk=pk).exists()
    konteks = {
        "x": satu,
        "unit": nama_unit(sesi).get(satu.aturan.unit_id, satu.aturan.unit.kode),
        "subjek": f"nomor:{satu.pk}",
        "boleh_ketik": dikelola and satu.status == StatusNomor.MENUNGGU,
        "boleh_pakai": dikelola and satu.status == StatusNomor.DIPESAN and diambil_tangan(satu),
        "boleh_batal": dikelola and not satu.dokumen,
    }
    return render(request, "dokumen/nomor.html", konteks)


def diambil_tangan(satu: NomorSurat) -> bool:
    """Taken on a page for a paper made elsewhere: nobody but the officer knows when it is used."""
    return satu.rujukan.startswith("tangan:")


@butuh_masuk
def ambil(request: Permintaan) -> HttpResponse:
    """Take one number or a set for papers made outside the product."""
    sesi = request.sesi
    if not boleh_mengelola_nomor(sesi):
        raise PermissionDenied(_("Nomor diambil oleh pengelola kinerja unit itu atau BKPSDM."))
    aturan = lingkup_aturan_kelola(sesi, sesi.hari).exclude(cara=CaraNomor.TANPA).select_related("unit")
    form = FormAmbil(request.POST or None, aturan=aturan, nama_unit=nama_unit(sesi), initial={"tanggal": sesi.hari})
    if request.method == "POST" and form.is_valid() and (hasil := _ambil(request, form)):
        return redirect("dokumen:nomor", hasil[0].pk) if len(hasil) == 1 else redirect("dokumen:daftar_nomor")
    konteks = {"form": form, "ada_aturan": aturan.exists()}
    return render(request, "dokumen/ambil_nomor.html", konteks, status=422 if form.errors else 200)


def _ambil(request: Permintaan, form: FormAmbil) -> list[NomorSurat]:
    data = form.cleaned_data
    try:
        hasil = ambil_nomor(
            aturan=data["aturan"].pk,
            perihal=form.pesanan(),
            tanggal=data["tanggal"],
            by=request.pelaku,
            at=timezone.now(),
        )
    except NomorDitolak as galat:
        form.tolak(galat)
        return []
    if data["aturan"].cara == CaraNomor.LUAR:
        messages.success(request, _("%s surat menunggu nomor. Ketik nomornya setelah diberikan.") % len(hasil))
    elif len(hasil) > 1:
        isi = {"n": len(hasil), "dari": hasil[0].nomor, "sampai": hasil[-1].nomor}
        messages.success(request, _("%(n)s nomor diambil: %(dari)s sampai %(sampai)s.") % isi)
    else:
        messages.success(request, _("Nomor %s diambil.") % hasil[0].nomor)
    return hasil


def _dikelola(request: Permintaan, pk: int) -> NomorSurat:
    """One that this officer may change; one that may only be read is forbidden, one out of reach is not there."""
    sesi = request.sesi
    satu = get_object_or_404(lingkup_nomor(sesi, sesi.hari).select_related("aturan"), pk=pk)
    if not lingkup_nomor_kelola(sesi, sesi.hari).filter(pk=pk).exists():
        raise PermissionDenied(_("Nomor ini dikelola oleh pengelola kinerja unit itu atau BKPSDM."))
    return satu


@butuh_masuk
def ketik(request: Permintaan, pk: int) -> HttpResponse:
    """Type the number the correspondence system gave."""
    satu = _dikelola(request, pk)
    awal = {"kunci": satu.kunci, "tanggal": satu.tanggal}
    form = FormNomorLuar(request.POST or None, initial=awal)
    if request.method == "POST" and form.is_valid() and _ketik(request, satu, form):
        return redirect("dokumen:nomor", pk)
    konteks = {
        "judul": _("Ketik nomor dari SRIKANDI"),
        "perihal": satu.perihal,
        "mengikat": [
            _("Nomor ini tercatat dalam buku agenda dan dicetak pada dokumennya."),
            _("Sesudah disimpan tidak dapat diubah. Yang keliru dibatalkan dengan alasan."),
        ],
        "aksi": _("Simpan nomor"),
        "url_batal": reverse("dokumen:nomor", args=[pk]),
        "form": form,
    }
    return render(request, "web/konfirmasi.html", konteks, status=422 if form.errors else 200)


def _ketik(request: Permintaan, satu: NomorSurat, form: FormNomorLuar) -> bool:
    data = form.cleaned_data
    isi = IsiNomorLuar(satu.aturan_id, data["nomor"], data["tanggal"], satu.perihal, satu.rujukan, data["kunci"])
    try:
        catat_nomor_luar(isi=[isi], by=request.pelaku, at=timezone.now())
    except NomorDitolak as galat:
        form.tolak(galat)
        return False
    except SudahBerubah as galat:
        form.sudah_berubah(galat)
        return False
    messages.success(request, _("Nomor disimpan."))
    return True


@require_POST
@butuh_masuk
def pakai(request: Permintaan, pk: int) -> HttpResponse:
    """The paper made outside was sent."""
    satu = _dikelola(request, pk)
    try:
        if not diambil_tangan(satu):
            raise NomorDitolak(_("Nomor ini dipegang sebuah dokumen; terpakai dengan sendirinya saat dokumen terbit."))
        pakai_nomor(pakai={pk: ""}, by=request.pelaku, at=timezone.now())
        messages.success(request, _("Nomor ditandai terpakai."))
    except NomorDitolak as galat:
        messages.warning(request, str(galat))
    return redirect("dokumen:nomor", pk)


@butuh_masuk
def batal(request: Permintaan, pk: int) -> HttpResponse:
    """Ask once and why, then cancel for ever."""
    satu = _dikelola(request, pk)
    form = FormBatal(request.POST or None, initial={"kunci": satu.kunci})
    if request.method == "POST" and form.is_valid() and _batal(request, satu, form):
        return redirect("dokumen:nomor", pk)
    nomor = satu.nomor or _("yang belum diketik")
    konteks = {
        "judul": _("Batalkan nomor %s?") % nomor,
        "perihal": satu.perihal,
        "mengikat": [
            _("Nomor tetap terlihat dalam buku agenda sebagai batal, dengan alasan dan nama Anda."),
            _("Nomor ini tidak pernah diberikan lagi, dan pembatalan tidak dapat ditarik."),
            _("Dokumen yang masih memerlukan nomor akan mengambil nomor baru."),
        ],
        "aksi": _("Batalkan nomor"),
        "berbahaya": True,
        "kata_batal": _("Tidak jadi"),
        "url_batal": reverse("dokumen:nomor", args=[pk]),
        "form": form,
    }
    return render(request, "web/konfirmasi.html", konteks, status=422 if form.errors else 200)


def _batal(request: Permintaan, satu: NomorSurat, form: FormBatal) -> bool:
    data = form.cleaned_data
    try:
        batalkan_nomor(nomor=satu.pk, alasan=data["alasan"], versi=data["kunci"], by=request.pelaku, at=timezone.now())
    except NomorDitolak as galat:
        form.tolak(galat)
        return False
    except SudahBerubah as galat:
        form.sudah_berubah(galat)
        return False
    messages.success(request, _("Nomor dibatalkan dan tetap terlihat."))
    return True
