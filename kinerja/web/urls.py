"""Home, search, and the pages every other page leans on."""

from django.conf import settings
from django.urls import path, register_converter
from django.urls.converters import StringConverter

from kinerja.web.views import bantuan, beranda, cari, gaya, ingatkan, penyiap, pertukaran, serah_terima, umum


class Akhiran(StringConverter):
    """The two kinds of file."""

    regex = "csv|xlsx"


register_converter(Akhiran, "akhiran")
app_name = "web"
urlpatterns = [
    path("", beranda.beranda, name="beranda"),
    path("perangkat-daerah/", beranda.perangkat, name="perangkat"),
    path("bantuan/", bantuan.bantuan, name="bantuan"),
    path("ingatkan/", ingatkan.halaman, name="ingatkan"),
    path("serah-terima/<int:pk>/", serah_terima.serah_terima, name="serah_terima"),
    path("menyiapkan/", penyiap.meja, name="meja_penyiap"),
    path("cari/", cari.halaman, name="cari"),
    path("pertukaran/", pertukaran.daftar, name="pertukaran"),
    path("pertukaran/<slug:kode>/", pertukaran.satu, name="pertukaran_jenis"),
    path("pertukaran/<slug:kode>/periksa/<slug:kunci>/", pertukaran.periksa, name="pertukaran_periksa"),
    path("pertukaran/<slug:kode>/periksa/<slug:kunci>/masalah.csv", pertukaran.masalah, name="pertukaran_masalah"),
    path("pertukaran/<slug:kode>/templat.<akhiran:akhiran>", pertukaran.templat, name="pertukaran_templat"),
    path("pertukaran/<slug:kode>/data.<akhiran:akhiran>", pertukaran.ekspor, name="pertukaran_ekspor"),
    path("sesi/perpanjang/", umum.perpanjang_sesi, name="perpanjang_sesi"),
    path("sesi/jabatan/", umum.ganti_pelaku, name="ganti_pelaku"),
]

if settings.DEBUG:
    urlpatterns += [
        path("gaya/", gaya.gaya, name="gaya"),
        path("gaya/konfirmasi/", gaya.gaya_konfirmasi, name="gaya_konfirmasi"),
        path("gaya/<path:nama>/", gaya.gaya_halaman, name="gaya_halaman"),
    ]
