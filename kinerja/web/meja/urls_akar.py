"""Addresses of the open page of roots."""

from django.urls import path

from kinerja.web.meja import akar

app_name = "akar"
urlpatterns = [
    path("", akar.daftar, name="daftar"),
    path("akar.txt", akar.berkas, name="berkas"),
    path("bukti.json", akar.bukti, name="bukti"),
]
