"""Addresses of the roles desk."""

from django.urls import path

from kinerja.web.meja import peran

app_name = "peran"
urlpatterns = [
    path("", peran.daftar, name="daftar"),
    path("<int:pk>/", peran.rinci, name="rinci"),
    path("<int:pk>/kode/", peran.kode, name="kode"),
    path("<int:pk>/verifikasi/", peran.faktor, name="faktor"),
    path("akhiri/<int:pk>/", peran.akhiri, name="akhiri"),
]
