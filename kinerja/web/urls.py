"""Home, search, and the pages every other page leans on."""

from django.conf import settings
from django.urls import path

from kinerja.web.views import beranda, gaya, umum

app_name = "web"
urlpatterns = [
    path("", beranda.beranda, name="beranda"),
    path("perangkat-daerah/", beranda.perangkat, name="perangkat"),
    path("sesi/perpanjang/", umum.perpanjang_sesi, name="perpanjang_sesi"),
    path("sesi/jabatan/", umum.ganti_pelaku, name="ganti_pelaku"),
]

if settings.DEBUG:
    urlpatterns += [
        path("gaya/", gaya.gaya, name="gaya"),
        path("gaya/konfirmasi/", gaya.gaya_konfirmasi, name="gaya_konfirmasi"),
        path("gaya/<path:nama>/", gaya.gaya_halaman, name="gaya_halaman"),
    ]
