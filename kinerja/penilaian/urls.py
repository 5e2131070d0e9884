"""Addresses of evaluation; a period is a code (`2026-03`, `2026-TW1`, `2026`: the year itself)."""

from django.urls import path

from kinerja.penilaian.views import orang, organisasi, tim

app_name = "penilaian"

urlpatterns = [
    path("penilaian/", tim.awal, name="awal"),
    path("penilaian/saya/", orang.milik_saya, name="saya"),
    path("penilaian/unit/<str:periode>/", organisasi.daftar, name="organisasi"),
    path("penilaian/unit/<str:periode>/<int:unit>/", organisasi.tetapkan, name="tetapkan_organisasi"),
    path("penilaian/nilai/<int:pk>/", orang.nilai, name="nilai"),
    path("penilaian/nilai/<int:pk>/terima/", orang.terima, name="terima"),
    path("penilaian/nilai/<int:pk>/rincian/", orang.rincian, name="rincian"),
    path("penilaian/nilai/<int:pk>/rincian.json", orang.rincian_json, name="rincian_json"),
    path("penilaian/<str:periode>/", tim.tim, name="tim"),
    path("penilaian/<str:periode>/sampaikan/", tim.sampaikan, name="sampaikan"),
    path("penilaian/<str:periode>/<int:penugasan>/", orang.satu, name="rinci"),
]
