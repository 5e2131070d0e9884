"""The addresses of the pack."""

from django.urls import path

from kinerja.dewan import views

app_name = "dewan"
urlpatterns = [path("", views.paket, name="paket"), path("cetak/", views.cetak, name="cetak")]
