"""Addresses of the ledger desk."""

from django.urls import path

from kinerja.web.meja import jejak

app_name = "jejak"
urlpatterns = [
    path("", jejak.daftar, name="daftar"),
    path("akar.txt", jejak.akar, name="akar"),
    path("<int:urutan>/", jejak.rinci, name="rinci"),
]
