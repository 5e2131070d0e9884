"""Addresses of recorded facts."""

from django.urls import path

from kinerja.fakta import views

app_name = "fakta"

urlpatterns = [
    path("pegawai/<int:pk>/riwayat/", views.daftar, name="daftar"),
    path("riwayat/<str:macam>/<int:pk>/", views.betulkan, name="betulkan"),
    path("riwayat/<str:macam>/<int:pk>/batal/", views.batalkan, name="batalkan"),
]
