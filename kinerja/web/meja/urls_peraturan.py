"""Addresses of rules: the register, the values, settings and deadlines."""

from django.urls import path

from kinerja.web.meja import nilai, setelan, tenggat, usulan

app_name = "peraturan"
urlpatterns = [
    path("", nilai.daftar, name="nilai"),
    path("nilai/<str:id_nilai>/", nilai.rinci, name="nilai_rinci"),
    path("peraturan/", nilai.peraturan, name="daftar"),
    path("setelan/", setelan.daftar, name="setelan"),
    path("setelan/<slug:kunci>/", setelan.ubah, name="ubah_setelan"),
    path("usulan/", usulan.daftar, name="usulan"),
    path("usulan/<int:pk>/", usulan.rinci, name="usulan_rinci"),
    path("usulan/<int:pk>/putus/", usulan.putus, name="usulan_putus"),
    path("usulan/<int:pk>/tarik/", usulan.tarik, name="usulan_tarik"),
    path("tenggat/", tenggat.daftar, name="tenggat"),
    path("tenggat/buka/", tenggat.buka, name="buka_tenggat"),
    path("tenggat/gangguan/", tenggat.gangguan, name="gangguan"),
]
