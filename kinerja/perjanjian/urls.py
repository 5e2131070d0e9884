"""Addresses of agreements."""

from django.urls import path

from kinerja.perjanjian.views import alur, baca, cetak, susun

app_name = "perjanjian"
urlpatterns = [
    path("", baca.daftar, name="daftar"),
    path("siapkan/", susun.siapkan_banyak, name="siapkan_banyak"),
    path("siapkan/<int:penugasan>/", susun.siapkan, name="siapkan"),
    path("<int:pk>/", baca.rinci, name="rinci"),
    path("<int:pk>/cetak/", baca.cetakan, name="cetak"),
    path("<int:pk>/perjanjian.pdf", cetak.pdf, name="pdf"),
    path("<int:pk>/terbitkan/", cetak.terbitkan, name="terbitkan"),
    path("<int:pk>/banding/", baca.banding, name="banding"),
    path("<int:pk>/sunting/", susun.sunting, name="sunting"),
    path("<int:pk>/isi-ulang/", susun.isi_ulang, name="isi_ulang"),
    path("<int:pk>/hapus/", susun.hapus, name="hapus"),
    path("<int:pk>/ajukan/", alur.ajukan, name="ajukan"),
    path("<int:pk>/tarik/", alur.tarik, name="tarik"),
    path("<int:pk>/kembalikan/", alur.kembalikan, name="kembalikan"),
    path("<int:pk>/sepakati/", alur.sepakati, name="sepakati"),
    path("<int:pk>/tandatangani/", alur.tandatangani, name="tandatangani"),
    path("<int:pk>/ubah/", alur.ubah, name="ubah"),
]
