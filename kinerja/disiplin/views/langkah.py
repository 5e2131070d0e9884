"""One page for each act on a case: its form, what it binds, the act."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from kinerja.disiplin.forms import LANGKAH, FormAjukan, FormLangkah, FormPutus
from kinerja.disiplin.models import PerkaraDisiplin
from kinerja.disiplin.permissions import adalah_meja_disiplin, boleh_memeriksa, boleh_memutus
from kinerja.disiplin.views.bersama import buka_berkas, kirim
from kinerja.organisasi.sesi import Permintaan, butuh_masuk

HANYA_MEJA = {"izin"}
SEMUA_SURAT = {"surat"}  # acts whose form names every paper of the case


@butuh_masuk
def langkah(request: Permintaan, pk: int, nama: str) -> HttpResponse:
    """An act of who carries the case on; grants to read are given by the desk."""
    if nama not in LANGKAH:
        raise Http404
    satu, milik = buka_berkas(request, pk, utuh=nama in SEMUA_SURAT)
    boleh = boleh_memeriksa(request.sesi, satu) and (nama not in HANYA_MEJA or adalah_meja_disiplin(request.sesi))
    if milik or not boleh:
        raise PermissionDenied(_("Langkah ini dilakukan pemeriksa atau meja disiplin."))
    return _jalankan(request, satu, LANGKAH[nama])


@butuh_masuk
def putus(request: Permintaan, pk: int) -> HttpResponse:
    """The decision: by the official it was handed to, or recorded by the desk."""
    satu, milik = buka_berkas(request, pk, utuh=False)
    if milik or not boleh_memutus(request.sesi, satu):
        raise PermissionDenied(_("Keputusan ditetapkan pejabat yang berwenang, atau dicatat meja disiplin."))
    return _jalankan(request, satu, FormPutus)


@butuh_masuk
def ajukan(request: Permintaan, pk: int) -> HttpResponse:
    """The person objects or appeals."""
    satu, milik = buka_berkas(request, pk, utuh=False)
    if not milik:
        raise PermissionDenied(_("Keberatan atau banding diajukan oleh yang dihukum sendiri."))
    return _jalankan(request, satu, FormAjukan)


def _jalankan(request: Permintaan, satu: PerkaraDisiplin, kelas: type[FormLangkah]) -> HttpResponse:
    form = kelas(request.POST or None, perkara=satu, on=request.sesi.hari)
    url = reverse("disiplin:rinci", args=[satu.pk])

    def lakukan() -> None:
        form.jalankan(by=request.pelaku, at=timezone.now())

    if jawaban := kirim(request, form, lakukan, str(kelas.pesan), url):
        return jawaban
    konteks = {
        "form": form,
        "x": satu,
        "judul": kelas.judul,
        "perihal": satu.pegawai.nama_lengkap,
        "aksi": kelas.aksi,
        "mengikat": kelas.mengikat,
        "url_batal": url,
    }
    return render(request, "disiplin/langkah.html", konteks, status=422 if form.errors else 200)
