"""Addresses of inaugurations."""

from django.urls import path

from kinerja.mutasi.views import daftar, kosong, meja, mulai, peserta, rinci

app_name = "mutasi"

urlpatterns = [
    path("", daftar.daftar, name="daftar"),
    path("baru/", daftar.baru, name="baru"),
    path("jabatan-kosong/", kosong.papan, name="kosong"),
    path("jabatan-kosong/perintah/", kosong.perintah, name="perintah"),
    path("jabatan-kosong/<int:penugasan>/alasan/", kosong.alasan, name="alasan_lewat"),
    path("<int:pk>/", rinci.rinci, name="rinci"),
    path("<int:pk>/ubah/", daftar.ubah_keterangan, name="ubah"),
    path("<int:pk>/nomor/", daftar.nomor, name="nomor"),
    path("<int:pk>/batal/", daftar.batal, name="batal"),
    path("<int:pk>/peserta/", peserta.tambah, name="tambah"),
    path("<int:pk>/peserta/<int:peserta>/hapus/", peserta.hapus, name="hapus"),
    path("<int:pk>/peserta/muat/", peserta.muat, name="muat"),
    path("<int:pk>/periksa/", mulai.periksa, name="periksa"),
    path("<int:pk>/sumpah/", rinci.sumpah, name="sumpah"),
    path("<int:pk>/sumpah/<str:agama>/", rinci.atur_kelompok, name="atur_kelompok"),
    path("<int:pk>/undangan/", rinci.undangan, name="undangan"),
    path("<int:pk>/dokumen/", meja.dokumen, name="dokumen"),
    path("<int:pk>/meja/", meja.halaman, name="meja"),
    path("<int:pk>/perbarui/", meja.perbarui, name="perbarui"),
    path("<int:pk>/mulai/", mulai.mulai, name="mulai"),
]
