"""Addresses beside BKN."""

from django.urls import path

from kinerja.integrasi.views.beda import beda, hitung_ulang, putuskan
from kinerja.integrasi.views.ketikan import ketikan
from kinerja.integrasi.views.siasn import siasn

app_name = "integrasi"
urlpatterns = [
    path("", beda, name="beda"),
    path("putuskan/", putuskan, name="putuskan"),
    path("hitung-ulang/", hitung_ulang, name="hitung_ulang"),
    path("diketik-dua-kali/", ketikan, name="ketikan"),
    path("siasn/", siasn, name="siasn"),
]
