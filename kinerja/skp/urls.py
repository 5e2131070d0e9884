"""Addresses of SKP, realisation, evidence, feedback and dialogue."""

from django.urls import path

from kinerja.skp.views import bukti, daftar, matriks, percakapan, realisasi, rinci, sunting, tim, tindakan

app_name = "skp"
urlpatterns = [
    path("", daftar.daftar, name="daftar"),
    path("baru/", daftar.baru, name="baru"),
    path("tetapkan/", tindakan.tetapkan_banyak, name="tetapkan_banyak"),
    path("tim-kerja/", tim.saya, name="tim_saya"),
    path("tim-kerja/<int:pk>/", tim.rinci, name="tim"),
    path("tim-kerja/<int:pk>/hasil/", tim.hasil, name="tim_hasil"),
    path("tim-kerja/<int:pk>/<str:periode>/<int:skp>/", tim.anggota, name="tim_anggota"),
    path("<int:pk>/", rinci.rinci, name="rinci"),
    path("<int:pk>/matriks/", matriks.matriks, name="matriks"),
    path("<int:pk>/cetak/", rinci.cetak, name="cetak"),
    path("<int:pk>/banding/<int:lain>/", rinci.banding, name="banding"),
    path("<int:pk>/sunting/", sunting.sunting, name="sunting"),
    path("<int:pk>/sunting/periksa/", sunting.periksa, name="periksa"),
    path("<int:pk>/sunting/ketikan/", sunting.ketikan, name="ketikan"),
    path("<int:pk>/ajukan/", tindakan.ajukan, name="ajukan"),
    path("<int:pk>/cabut/", tindakan.cabut, name="cabut"),
    path("<int:pk>/kembalikan/", tindakan.kembalikan, name="kembalikan"),
    path("<int:pk>/tetapkan/", tindakan.tetapkan, name="tetapkan"),
    path("<int:pk>/hapus/", tindakan.hapus, name="hapus"),
    path("<int:pk>/ubah/", tindakan.ubah, name="ubah"),
    path("<int:pk>/sambungkan/", tindakan.sambungkan, name="sambungkan"),
    path("<int:pk>/realisasi/", realisasi.realisasi_kini, name="realisasi_kini"),
    path("<int:pk>/realisasi/<str:periode>/", realisasi.realisasi, name="realisasi"),
    path("<int:pk>/realisasi/<str:periode>/ketikan/", realisasi.ketikan, name="realisasi_ketikan"),
    path("<int:pk>/realisasi/<str:periode>/cabut/", realisasi.cabut, name="realisasi_cabut"),
    path("<int:pk>/realisasi/<str:periode>/bukti/", realisasi.bukti_susulan, name="bukti_susulan"),
    path("<int:pk>/bukti/", bukti.daftar, name="bukti_daftar"),
    path("bukti/<int:pk>/", bukti.berkas, name="bukti"),
    path("bukti/<int:pk>/lepas/", bukti.lepas, name="bukti_lepas"),
    path("umpan-balik/<int:pegawai>/", percakapan.umpan_balik, name="umpan_balik"),
    path("dialog/<int:pegawai>/", percakapan.dialog, name="dialog"),
]
