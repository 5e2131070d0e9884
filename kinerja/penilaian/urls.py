"""Addresses of evaluation; a period is a code (`2026-03`, `2026-TW1`, `2026`: the year itself)."""

from django.urls import path

from kinerja.penilaian.views import (
    cermin,
    keberatan,
    koreksi,
    milik,
    orang,
    organisasi,
    pembahasan,
    perangkat,
    rincian,
    tim,
)

app_name = "penilaian"

urlpatterns = [
    path("penilaian/", tim.awal, name="awal"),
    path("penilaian/saya/", milik.milik_saya, name="saya"),
    path("penilaian/saya/terima/", milik.terima_banyak, name="terima_banyak"),
    path("penilaian/cermin/", cermin.cermin, name="cermin"),
    path("penilaian/unit/", organisasi.awal, name="organisasi_awal"),
    path("penilaian/unit/<str:periode>/", perangkat.daftar, name="organisasi"),
    path("penilaian/unit/<str:periode>/<int:unit>/", organisasi.tetapkan, name="tetapkan_organisasi"),
    path("penilaian/nilai/<int:pk>/", milik.nilai, name="nilai"),
    path("penilaian/nilai/<int:pk>/terima/", milik.terima, name="terima"),
    path("penilaian/nilai/<int:pk>/rincian/", rincian.rincian, name="rincian"),
    path("penilaian/nilai/<int:pk>/rincian.json", rincian.rincian_json, name="rincian_json"),
    path("penilaian/nilai/<int:pk>/rincian.pdf", rincian.rincian_pdf, name="rincian_pdf"),
    path("penilaian/unit/<str:periode>/<int:unit>/pembahasan/", pembahasan.buka, name="buka_pembahasan"),
    path("penilaian/pembahasan/", pembahasan.daftar, name="pembahasan_daftar"),
    path("penilaian/pembahasan/<int:pk>/", pembahasan.satu, name="pembahasan"),
    path("penilaian/pembahasan/<int:pk>/pindah/", pembahasan.pindah, name="pindah"),
    path("penilaian/pembahasan/<int:pk>/tutup/", pembahasan.tutup, name="tutup_pembahasan"),
    path("penilaian/pembahasan/<int:pk>/risalah.pdf", pembahasan.risalah, name="risalah"),
    path("penilaian/perpindahan/<int:pk>/jawab/", pembahasan.jawab, name="jawab_pindah"),
    path("penilaian/nilai/<int:pk>/koreksi/", koreksi.usul, name="usul_koreksi"),
    path("penilaian/nilai/<int:pk>/keberatan/", keberatan.ajukan, name="ajukan_keberatan"),
    path("penilaian/koreksi/", koreksi.daftar, name="koreksi_daftar"),
    path("penilaian/koreksi/setujui/", koreksi.setujui_banyak, name="setujui_banyak"),
    path("penilaian/koreksi/<int:pk>/", koreksi.satu, name="koreksi"),
    path("penilaian/koreksi/<int:pk>/putus/", koreksi.putus, name="putus_koreksi"),
    path("penilaian/lampiran/<int:pk>/", koreksi.lampiran, name="lampiran"),
    path("penilaian/keberatan/", keberatan.daftar, name="keberatan_daftar"),
    path("penilaian/keberatan/teruskan/", keberatan.teruskan_banyak, name="teruskan_banyak"),
    path("penilaian/keberatan/<int:pk>/", keberatan.satu, name="keberatan"),
    path("penilaian/keberatan/<int:pk>/berkas.pdf", keberatan.pdf, name="keberatan_pdf"),
    path("penilaian/keberatan/<int:pk>/teruskan/", keberatan.teruskan, name="teruskan"),
    path("penilaian/keberatan/<int:pk>/keterangan/", keberatan.pernyataan, name="pernyataan"),
    path("penilaian/keberatan/<int:pk>/putus/", keberatan.putuskan, name="putuskan"),
    path("penilaian/keberatan/<int:pk>/tarik/", keberatan.tarik, name="tarik_keberatan"),
    path("penilaian/<str:periode>/", tim.tim, name="tim"),
    path("penilaian/<str:periode>/sampaikan/", tim.sampaikan, name="sampaikan"),
    path("penilaian/<str:periode>/<int:penugasan>/", orang.satu, name="rinci"),
]
