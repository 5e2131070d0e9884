"""Addresses of looking as another person and of preparing in another's name."""

from django.urls import path

from kinerja.perwakilan.views import lihat, penyiap

app_name = "perwakilan"
urlpatterns = [
    path("pegawai/<int:pk>/lihat-sebagai/", lihat.mulai, name="mulai"),
    path("lihat-sebagai/selesai/", lihat.selesai, name="selesai"),
    path("dilihat-sebagai-saya/", lihat.dilihat, name="dilihat"),
    path("penyiap/", penyiap.daftar, name="penyiap"),
    path("pegawai/<int:pk>/penyiap/", penyiap.beri, name="beri_penyiap"),
    path("penyiap/<int:pk>/cabut/", penyiap.cabut, name="cabut_penyiap"),
    path("penyiap/<int:pk>/mulai/", penyiap.mulai, name="mulai_menyiapkan"),
    path("penyiap/selesai/", penyiap.selesai, name="selesai_menyiapkan"),
]
