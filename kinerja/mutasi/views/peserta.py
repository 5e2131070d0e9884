"""People into an inauguration: picked by search, loaded from a spreadsheet, taken out."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from kinerja.dasar.kunci import FormVersi
from kinerja.dasar.pertukaran import Hasil, impor
from kinerja.mutasi.forms import FormBerkasPeserta, FormPeserta
from kinerja.mutasi.pertukaran import jenis_satu
from kinerja.mutasi.selectors.daftar import cari_orang
from kinerja.mutasi.services import hapus_peserta, tambah_peserta
from kinerja.mutasi.views.bersama import ambil_kelola, kirim, tampil
from kinerja.organisasi.selectors.jabatan import pilihan_jabatan
from kinerja.organisasi.sesi import Permintaan, butuh_masuk


@butuh_masuk
def tambah(request: Permintaan, pk: int) -> HttpResponse:
    """Search a person and a post, choose both, say how."""
    satu = ambil_kelola(request, pk)
    orang = [(x.nip, _sebut(x.nama_lengkap, getattr(x, "nama_jabatan", ""), x.nip))
             for x in cari_orang(request.GET.get("orang", ""), satu.tanggal) if x.nip]  # fmt: skip
    jabatan = pilihan_jabatan(request.GET.get("jabatan", ""), satu.tanggal)
    form = FormPeserta(request.POST or None, initial={"kunci": satu.kunci}, orang=orang, jabatan=jabatan)

    def lakukan() -> None:
        versi = form.cleaned_data["kunci"]
        tambah_peserta(pelantikan=pk, isi=form.isi(), versi=versi, by=request.pelaku, at=timezone.now())

    url = reverse("mutasi:tambah", args=[pk])
    if jawaban := kirim(request, form, lakukan, _("Peserta ditambahkan."), url):
        return jawaban
    konteks = {"x": satu, "cari": {k: request.GET.get(k, "") for k in ("orang", "jabatan")}, "siap": orang and jabatan}
    return tampil(request, "mutasi/tambah.html", konteks, form)


def _sebut(*bagian: object) -> str:
    return ", ".join(str(x) for x in bagian if x)


@butuh_masuk
def hapus(request: Permintaan, pk: int, peserta: int) -> HttpResponse:
    """Ask once, then take the person out of the list; adding again is as easy."""
    satu = ambil_kelola(request, pk)
    orang = get_object_or_404(satu.peserta.select_related("pegawai"), pk=peserta)
    form = FormVersi(request.POST or None, initial={"kunci": satu.kunci})

    def lakukan() -> None:
        versi = form.cleaned_data["kunci"]
        hapus_peserta(pelantikan=pk, peserta=[peserta], versi=versi, by=request.pelaku, at=timezone.now())

    url = reverse("mutasi:rinci", args=[pk])
    if jawaban := kirim(request, form, lakukan, _("%s dihapus dari daftar.") % orang.pegawai.nama_lengkap, url):
        return jawaban
    konteks = {
        "judul": _("Hapus %s dari daftar?") % orang.pegawai.nama_lengkap,
        "perihal": satu.judul,
        "mengikat": [_("Jabatannya sekarang tidak berubah. Orang ini dapat ditambahkan lagi.")],
        "aksi": _("Hapus dari daftar"),
        "berbahaya": True,
        "kata_batal": _("Tidak jadi"),
        "url_batal": url,
    }
    return tampil(request, "web/konfirmasi.html", konteks, form)


@butuh_masuk
def muat(request: Permintaan, pk: int) -> HttpResponse:
    """A spreadsheet of people: loaded as a whole, or every problem with its place."""
    satu = ambil_kelola(request, pk)
    form = FormBerkasPeserta(request.POST or None, request.FILES or None)
    hasil = Hasil()
    if request.method == "POST" and form.is_valid():
        berkas = form.cleaned_data["berkas"]
        hasil = impor(jenis_satu(satu), berkas, by=request.pelaku, at=timezone.now(), nama=berkas.name)
        if hasil.sah:
            isi = {"baru": hasil.baru, "berubah": hasil.berubah, "sama": hasil.sama}
            messages.success(request, _("%(baru)d orang baru, %(berubah)d berubah, %(sama)d sama.") % isi)
            return redirect("mutasi:rinci", pk)
    konteks = {"x": satu, "form": form, "hasil": hasil}
    return render(request, "mutasi/muat.html", konteks, status=422 if form.errors or hasil.masalah else 200)
