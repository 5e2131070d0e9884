"""The list of inaugurations; preparing a new one, changing its particulars, cancelling it."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.dasar.tabel import HITUNG, TANGGAL
from kinerja.dasar.waktu import hari
from kinerja.mutasi.forms import FormAlasan, FormNomor, FormPelantikan, isian_pelantikan
from kinerja.mutasi.models import JenisPelantikan, KeadaanPelantikan, Pelantikan
from kinerja.mutasi.permissions import boleh_melantik, boleh_membaca_semua, lingkup_pelantikan
from kinerja.mutasi.services import ambil_nomor_keputusan, batalkan_pelantikan, siapkan, ubah
from kinerja.mutasi.views.bersama import ambil_kelola, butuh_melantik, kirim, tampil
from kinerja.organisasi.sesi import Permintaan, butuh_masuk


@require_safe
@butuh_masuk
def daftar(request: Permintaan) -> HttpResponseBase:
    """All of them, the latest day first; a participant those that were announced to the own person."""
    sesi = request.sesi
    if not boleh_membaca_semua(sesi) and sesi.pegawai is None:
        raise PermissionDenied
    semua: Daftar[Pelantikan] = Daftar(
        request,
        lingkup_pelantikan(sesi).annotate(banyak=Count("peserta")),
        kolom=(
            KolomDaftar("tanggal", _("Tanggal"), urut="tanggal", jenis=TANGGAL),
            KolomDaftar("judul", _("Kegiatan"), urut="judul", tautan=lambda x: reverse("mutasi:rinci", args=[x.pk])),
            KolomDaftar("jenis", _("Jenis"), _jenis),
            KolomDaftar("nomor_sk", _("Keputusan")),
            *([KolomDaftar("banyak", _("Orang"), jenis=HITUNG)] if boleh_membaca_semua(sesi) else []),
            KolomDaftar("keadaan", _("Keadaan"), "get_keadaan_display", templat="mutasi/_keadaan.html"),
        ),
        cari=("judul", "kode", "nomor_sk"),
        saring=(
            Saring("keadaan", _("Keadaan"), KeadaanPelantikan.choices),
            Saring("jenis", _("Jenis"), JenisPelantikan.choices),
        ),
        kosong=Kosong(
            _("Belum ada pelantikan."),
            _("Siapkan satu untuk setiap keputusan: pelantikan, pengukuhan, atau mutasi massal."),
            reverse("mutasi:baru") if boleh_melantik(sesi) else "",
            _("Siapkan pelantikan"),
        ),
    )
    konteks = {"daftar": semua, "boleh": boleh_melantik(sesi), "lowong": boleh_membaca_semua(sesi)}
    return semua.unduhan("pelantikan") or render(request, "mutasi/daftar.html", konteks)


def _jenis(x: Pelantikan) -> str:
    return str(x.get_jenis_display()) if x.upacara else _("%s, tanpa upacara") % x.get_jenis_display()


@butuh_masuk
def baru(request: Permintaan) -> HttpResponse:
    """Particulars of a new one; then its people."""
    butuh_melantik(request.sesi)
    awal = {"kunci": 0, "jenis": JenisPelantikan.PELANTIKAN, "upacara": True, "tanggal": request.sesi.hari}
    form = FormPelantikan(request.POST or None, initial=awal, sesi=request.sesi)
    hasil: list[Pelantikan] = []

    def lakukan() -> None:
        hasil.append(siapkan(isi=form.isi(), by=request.pelaku, at=timezone.now()))

    if kirim(request, form, lakukan, _("Pelantikan disiapkan. Tambahkan pesertanya."), "mutasi:daftar"):
        return redirect("mutasi:rinci", hasil[0].pk)
    konteks = {"judul": _("Siapkan pelantikan"), "aksi": _("Siapkan"), "url_batal": reverse("mutasi:daftar")}
    return tampil(request, "mutasi/ubah.html", konteks, form)


@butuh_masuk
def ubah_keterangan(request: Permintaan, pk: int) -> HttpResponse:
    """Other particulars, before the start."""
    satu = ambil_kelola(request, pk)
    form = FormPelantikan(request.POST or None, initial=isian_pelantikan(satu), sesi=request.sesi)

    def lakukan() -> None:
        versi = form.cleaned_data["kunci"]
        ubah(pelantikan=pk, isi=form.isi(), versi=versi, by=request.pelaku, at=timezone.now())

    url = reverse("mutasi:rinci", args=[pk])
    if jawaban := kirim(request, form, lakukan, _("Perubahan disimpan."), url):
        return jawaban
    konteks = {"judul": _("Ubah keterangan"), "aksi": _("Simpan"), "url_batal": url, "x": satu}
    return tampil(request, "mutasi/ubah.html", konteks, form)


@butuh_masuk
def batal(request: Permintaan, pk: int) -> HttpResponse:
    """Ask once and why; everything prepared for it lapses."""
    satu = ambil_kelola(request, pk)
    form = FormAlasan(request.POST or None, initial={"kunci": satu.kunci})

    def lakukan() -> None:
        data = form.cleaned_data
        batalkan_pelantikan(
            pelantikan=pk, alasan=data["alasan"], versi=data["kunci"], by=request.pelaku, at=timezone.now()
        )

    url = reverse("mutasi:rinci", args=[pk])
    if jawaban := kirim(request, form, lakukan, _("Pelantikan dibatalkan."), url):
        return jawaban
    konteks = {
        "judul": _("Batalkan pelantikan?"),
        "perihal": satu.judul,
        "mengikat": [
            _("Tidak seorang pun berpindah jabatan karena pelantikan ini."),
            _("Dokumen yang sudah disiapkan dan nomornya ikut batal, tetapi tetap terlihat."),
            _("Pembatalan tidak dapat ditarik. Siapkan pelantikan baru bila kelak dilaksanakan."),
        ],
        "aksi": _("Batalkan pelantikan"),
        "berbahaya": True,
        "kata_batal": _("Tidak jadi"),
        "url_batal": url,
    }
    return tampil(request, "web/konfirmasi.html", konteks, form)


@butuh_masuk
def nomor(request: Permintaan, pk: int) -> HttpResponse:
    """Take the order's number from the register, instead of typing it."""
    satu = ambil_kelola(request, pk)
    form = FormNomor(request.POST or None, initial={"kunci": satu.kunci, "tanggal": _hari_sk(satu)}, sesi=request.sesi)

    def lakukan() -> None:
        data = form.cleaned_data
        ambil_nomor_keputusan(
            pelantikan=pk,
            unit=data["unit"],
            tanggal=data["tanggal"],
            versi=data["kunci"],
            by=request.pelaku,
            at=timezone.now(),
        )

    url = reverse("mutasi:rinci", args=[pk])
    if jawaban := kirim(request, form, lakukan, _("Nomor keputusan diambil dari buku agenda."), url):
        return jawaban
    konteks = {
        "judul": _("Ambil nomor keputusan?"),
        "perihal": satu.judul,
        "mengikat": [
            _("Keputusan mendapat nomor berikutnya dari buku agenda; petikan dan salinannya memakai nomor itu."),
            _("Bila kelak diganti atau pelantikannya batal, nomor itu tetap terlihat sebagai batal."),
        ],
        "aksi": _("Ambil nomor"),
        "url_batal": url,
    }
    return tampil(request, "web/konfirmasi.html", konteks, form)


def _hari_sk(satu: Pelantikan) -> date:
    return satu.tanggal_sk or min(satu.tanggal, hari(timezone.now()))
