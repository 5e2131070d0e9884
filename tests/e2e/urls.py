"""The product's urls and the living style page, which otherwise needs DEBUG."""

from django.urls import path

from config.urls import urlpatterns as urls_rapor
from kinerja.web.views import gaya

urlpatterns = [
    path("gaya/", gaya.gaya),
    path("gaya/konfirmasi/", gaya.gaya_konfirmasi),
    path("gaya/<path:nama>/", gaya.gaya_halaman),
    *urls_rapor,
]
