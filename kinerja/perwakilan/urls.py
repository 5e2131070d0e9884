"""Addresses of looking as another person."""

from django.urls import path

from kinerja.perwakilan import views

app_name = "perwakilan"
urlpatterns = [
    path("pegawai/<int:pk>/lihat-sebagai/", views.mulai, name="mulai"),
    path("lihat-sebagai/selesai/", views.selesai, name="selesai"),
    path("dilihat-sebagai-saya/", views.dilihat, name="dilihat"),
]
