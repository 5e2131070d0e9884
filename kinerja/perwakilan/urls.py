"""Addresses of looking as another person, preparing in another's name, and acting in another's name."""

from django.urls import path

from kinerja.perwakilan.views import delegasi, lihat, penyiap

app_name = "perwakilan"
urlpatterns = [
    path("pegawai/<int:pk>/lihat-sebagai/", lihat.mulai, name="mulai"),
    path("lihat-sebagai/selesai/", lihat.selesai, name="selesai"),
    path("dilihat-sebagai-saya/", lihat.dilihat, name="dilihat"),
    path("dilihat-sebagai-saya/dibaca/", lihat.dibaca, name="dibaca"),
    path("delegasi/", delegasi.daftar, name="daftar_delegasi"),
    path("delegasi/beri/", delegasi.beri, name="beri_delegasi"),
    path("delegasi/<int:pk>/", delegasi.rinci, name="delegasi"),
    path("delegasi/<int:pk>/cabut/", delegasi.cabut, name="cabut_delegasi"),
    path("penyiap/", penyiap.daftar, name="penyiap"),
    path("pegawai/<int:pk>/penyiap/", penyiap.beri, name="beri_penyiap"),
    path("penyiap/<int:pk>/cabut/", penyiap.cabut, name="cabut_penyiap"),
    path("penyiap/<int:pk>/mulai/", penyiap.mulai, name="mulai_menyiapkan"),
    path("penyiap/selesai/", penyiap.selesai, name="selesai_menyiapkan"),
]
