"""Addresses of the rapor."""

from django.urls import path

from kinerja.rapor.views import daftar, izin, rapor

app_name = "rapor"

urlpatterns = [
    path("rapor/", daftar.daftar, name="awal"),
    path("pegawai/<int:pk>/rapor/", rapor.rinci, name="rinci"),
    path("pegawai/<int:pk>/rapor.pdf", rapor.pdf, name="pdf"),
    path("pegawai/<int:pk>/rapor/izin/", izin.izin, name="izin"),
    path("rapor/izin/<int:pk>/tutup/", izin.tutup, name="tutup_izin"),
]
