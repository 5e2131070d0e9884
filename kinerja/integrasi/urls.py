"""Addresses beside BKN."""

from django.urls import path

from kinerja.integrasi.views.beda import beda, putuskan
from kinerja.integrasi.views.ketikan import ketikan
from kinerja.integrasi.views.siasn import siasn

app_name = "integrasi"
urlpatterns = [
    path("", beda, name="beda"),
    path("putuskan/", putuskan, name="putuskan"),
    path("diketik-dua-kali/", ketikan, name="ketikan"),
    path("siasn/", siasn, name="siasn"),
]
