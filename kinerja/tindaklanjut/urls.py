"""Addresses of what follows beside the three roads."""

from django.urls import path

from kinerja.tindaklanjut.views import daftar, langkah, rinci, usul

app_name = "tindaklanjut"

urlpatterns = [
    path("", daftar.saya, name="saya"),
    path("daftar/", daftar.daftar, name="daftar"),
    path("baru/", daftar.baru, name="baru"),
    path("baru/<str:jenis>/<int:penugasan>/", usul.usul, name="usul"),
    path("<int:pk>/", rinci.rinci, name="rinci"),
    path("<int:pk>/surat.pdf", rinci.surat, name="surat"),
    path("<int:pk>/langkah/<str:nama>/", langkah.langkah, name="langkah"),
]
