"""Addresses of official documents: the register of numbers and the rules behind it."""

from django.urls import path

from kinerja.dokumen.views import aturan, blok, nomor, tindakan_nomor

app_name = "dokumen"

urlpatterns = [
    path("nomor/", nomor.daftar, name="daftar_nomor"),
    path("nomor/cetak/", nomor.cetak, name="cetak_nomor"),
    path("nomor/ambil/", tindakan_nomor.ambil, name="ambil_nomor"),
    path("nomor/<int:pk>/", nomor.rinci, name="nomor"),
    path("nomor/<int:pk>/ketik/", tindakan_nomor.ketik, name="ketik_nomor"),
    path("nomor/<int:pk>/terpakai/", tindakan_nomor.pakai, name="pakai_nomor"),
    path("nomor/<int:pk>/batal/", tindakan_nomor.batal, name="batal_nomor"),
    path("nomor/aturan/", aturan.daftar, name="aturan_nomor"),
    path("nomor/aturan/baru/", aturan.baru, name="aturan_nomor_baru"),
    path("nomor/blok/", blok.daftar, name="blok_nomor"),
    path("nomor/blok/baru/", blok.baru, name="blok_nomor_baru"),
]
