"""Addresses of a change of plan."""

from django.urls import path

from kinerja.perubahan.views import daftar, konfirmasi

app_name = "perubahan"
urlpatterns = [
    path("", daftar.daftar, name="daftar"),
    path("siapkan/", daftar.siapkan, name="siapkan"),
    path("konfirmasi/", konfirmasi.konfirmasi, name="konfirmasi"),
]
