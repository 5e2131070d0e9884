"""The product's urls, the living style page (which otherwise needs DEBUG), and a form for the tests of draf.js."""

from django.urls import path

from config.urls import urlpatterns as urls_rapor
from kinerja.web.views import gaya
from tests.e2e import draf

urlpatterns = [
    path("uji-draf/<slug:nama>/", draf.halaman),
    path("uji-draf/<slug:nama>/simpan/", draf.simpan),
    path("gaya/", gaya.gaya),
    path("gaya/konfirmasi/", gaya.gaya_konfirmasi),
    path("gaya/<path:nama>/", gaya.gaya_halaman),
    *urls_rapor,
]
