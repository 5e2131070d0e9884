"""Addresses of discipline."""

from django.urls import path

from kinerja.disiplin.views import cetak, daftar, langkah, rinci

app_name = "disiplin"

urlpatterns = [
    path("", daftar.daftar, name="daftar"),
    path("saya/", daftar.saya, name="saya"),
    path("baru/", daftar.baru, name="baru"),
    path("usul/", daftar.usul, name="usul"),
    path("usul/baru/", daftar.usul_baru, name="usul_baru"),
    path("usul/<int:pk>/kesampingkan/", daftar.kesampingkan, name="kesampingkan"),
    path("<int:pk>/", rinci.rinci, name="rinci"),
    path("<int:pk>/berkas.pdf", cetak.berkas, name="berkas"),
    path("<int:pk>/surat/<str:jenis>.pdf", cetak.surat, name="surat"),
    path("<int:pk>/putus/", langkah.putus, name="putus"),
    path("<int:pk>/ajukan/", langkah.ajukan, name="ajukan"),
    path("<int:pk>/langkah/<str:nama>/", langkah.langkah, name="langkah"),
]
