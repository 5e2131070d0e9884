"""Home, search, and the pages every other page leans on."""

from django.conf import settings
from django.urls import path

from kinerja.web.views import gaya, sesi

app_name = "web"
urlpatterns = [
    path("sesi/perpanjang/", sesi.perpanjang_sesi, name="perpanjang_sesi"),
]

if settings.DEBUG:
    urlpatterns += [
        path("gaya/", gaya.gaya, name="gaya"),
        path("gaya/konfirmasi/", gaya.gaya_konfirmasi, name="gaya_konfirmasi"),
        path("gaya/<path:nama>/", gaya.gaya_halaman, name="gaya_halaman"),
    ]
