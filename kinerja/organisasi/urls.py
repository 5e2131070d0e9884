"""Units, people, accounts, and what does not fit."""

from django.urls import path

from kinerja.organisasi.views import akun, atasan, kotak, pegawai, penugasan, tim, unit

app_name = "organisasi"
urlpatterns = [
    path("unit/", unit.daftar_unit, name="daftar_unit"),
    path("unit/<int:pk>/", unit.rinci_unit, name="unit"),
    path("pegawai/", pegawai.daftar_pegawai, name="daftar_pegawai"),
    path("pegawai/<int:pk>/", pegawai.rinci_pegawai, name="pegawai"),
    path("pegawai/<int:pk>/keliru/", pegawai.lapor_keliru, name="lapor_keliru"),
    path("pegawai/<int:pk>/penugasan/", penugasan.beri_penugasan, name="beri_penugasan"),
    path("pegawai/<int:pk>/kedudukan/", penugasan.catat_kedudukan, name="catat_kedudukan"),
    path("penugasan/<int:pk>/akhiri/", penugasan.akhiri, name="akhiri_penugasan"),
    path("penugasan/<int:pk>/batalkan/", penugasan.batalkan, name="batalkan_penugasan"),
    path("pegawai/<int:pk>/pengenal/", penugasan.ganti_nip, name="ganti_pengenal"),
    path("jabatan/<int:pk>/atasan/", atasan.atasan_khusus, name="atasan_khusus"),
    path("atasan-khusus/<int:pk>/akhiri/", atasan.akhiri_atasan_khusus, name="akhiri_atasan_khusus"),
    path("tim-kerja/", tim.daftar_tim, name="daftar_tim"),
    path("tim-kerja/baru/", tim.tim_baru, name="tim_baru"),
    path("tim-kerja/<int:pk>/", tim.rinci_tim, name="tim"),
    path("tim-kerja/<int:pk>/ubah/", tim.ubah_tim, name="ubah_tim"),
    path("tim-kerja/<int:pk>/anggota/", tim.anggota_baru, name="anggota_baru"),
    path("tim-kerja/anggota/<int:pk>/akhiri/", tim.akhiri, name="akhiri_anggota"),
    path("data-perlu-diperiksa/", kotak.kotak, name="kotak"),
    path("data-perlu-diperiksa/tindak-lanjut/", kotak.tindak_lanjut, name="tindak_lanjut"),
    path("data-perlu-diperiksa/laporan/<int:pk>/", kotak.jawab_laporan, name="jawab_laporan"),
    path("akun-pegawai/", akun.daftar_akun, name="akun"),
    path("akun-pegawai/lembar/", akun.lembar_kode, name="lembar_kode"),
]
