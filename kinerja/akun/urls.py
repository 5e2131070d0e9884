"""Addresses of signing in and of the own password."""

from django.urls import path

from kinerja.akun.views import faktor, masuk

app_name = "akun"
urlpatterns = [
    path("masuk/", masuk.Masuk.as_view(), name="masuk"),
    path("keluar/", masuk.Keluar.as_view(), name="keluar"),
    path("aktivasi/", masuk.aktivasi, name="aktivasi"),
    path("masuk/kode/", faktor.faktor, name="faktor"),
    path("verifikasi/", faktor.verifikasi, name="verifikasi"),
    path("verifikasi/pasang/", faktor.pasang, name="verifikasi_pasang"),
    path("verifikasi/cadangan/", faktor.cadangan, name="verifikasi_cadangan"),
    path("verifikasi/matikan/", faktor.matikan, name="verifikasi_matikan"),
    path("kata-sandi/", masuk.GantiSandi.as_view(), name="ganti_sandi"),
]
