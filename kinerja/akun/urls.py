"""Addresses of signing in and of the own password."""

from django.urls import path

from kinerja.akun import views

app_name = "akun"
urlpatterns = [
    path("masuk/", views.Masuk.as_view(), name="masuk"),
    path("keluar/", views.Keluar.as_view(), name="keluar"),
    path("aktivasi/", views.aktivasi, name="aktivasi"),
    path("kata-sandi/", views.GantiSandi.as_view(), name="ganti_sandi"),
]
