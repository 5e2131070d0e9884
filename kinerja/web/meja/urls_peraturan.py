"""Addresses of rules: the register, the values, settings and deadlines."""

from django.urls import path

from kinerja.web.meja import berkas_paket, nilai, paket, setelan, simulasi, tenggat, usulan

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
    path("daerah/", paket.daftar, name="paket"),
    path("daerah/baru/", paket.baru, name="paket_baru"),
    path("daerah/impor/", berkas_paket.impor, name="paket_impor"),
    path("daerah/<int:pk>/yaml/", berkas_paket.ekspor, name="paket_yaml"),
    path("daerah/<int:pk>/", paket.rinci, name="paket_rinci"),
    path("daerah/<int:pk>/sunting/", paket.sunting, name="paket_sunting"),
    path("daerah/<int:pk>/usulkan/", paket.usulkan, name="paket_usulkan"),
    path("daerah/<int:pk>/hapus/", paket.hapus, name="paket_hapus"),
    path("daerah/<int:pk>/simulasi/", simulasi.simulasi, name="simulasi"),
    path("daerah/<int:pk>/simulasi/<int:unit>/", simulasi.unit, name="simulasi_unit"),
    path("tenggat/", tenggat.daftar, name="tenggat"),
    path("tenggat/buka/", tenggat.buka, name="buka_tenggat"),
    path("tenggat/gangguan/", tenggat.gangguan, name="gangguan"),
]
