"""Addresses of contracts of office, checkpoints and improvement plans."""

from django.urls import path

from kinerja.pembinaan.views import jabatan, kontrak, koreksi, langganan, meja, pemberitahuan, rencana, rendah

app_name = "pembinaan"

urlpatterns = [
    path("", kontrak.saya, name="saya"),
    path("meja/", meja.meja, name="meja"),
    path("kalender/", meja.kalender, name="kalender"),
    path("langganan/", langganan.langganan, name="langganan"),
    path("langganan/<str:token>.ics", langganan.ics, name="ics"),
    path("evaluasi/", jabatan.daftar, name="perkara_daftar"),
    path("evaluasi/buka/<int:nilai>/", jabatan.buka, name="buka"),
    path("evaluasi/belum/", rendah.daftar, name="rendah"),
    path("evaluasi/tidak/<int:nilai>/", rendah.tidak, name="tidak_dibuka"),
    path("evaluasi/<int:pk>/", jabatan.satu, name="perkara"),
    path("evaluasi/<int:pk>/langkah/", jabatan.langkah, name="langkah"),
    path("evaluasi/<int:pk>/simpulkan/", jabatan.simpul, name="simpulkan"),
    path("evaluasi/<int:pk>/rencana/", rencana.susun_masa, name="susun_masa"),
    path("<int:pk>/", kontrak.kontrak, name="kontrak"),
    path("<int:pk>/titik/<int:ke>/", kontrak.nilai, name="nilai"),
    path("jawab/<str:jenis>/<int:pk>/", pemberitahuan.jawab, name="jawab"),
    path("titik/<int:pk>/pemberitahuan/", pemberitahuan.beri_tahu, name="beri_tahu"),
    path("titik/<int:pk>/rencana/", rencana.susun, name="susun"),
    path("titik/<int:pk>/koreksi/", koreksi.usul, name="koreksi_usul"),
    path("koreksi/<int:pk>/", koreksi.satu, name="koreksi"),
    path("pemberitahuan/<int:pk>/", pemberitahuan.lanjut, name="lanjut"),
    path("rencana/<int:pk>/", rencana.rencana, name="rencana"),
    path("rencana/<int:pk>/tindakan/<int:butir>/", rencana.butir, name="butir"),
    path("rencana/<int:pk>/dialog/", rencana.dialog, name="dialog"),
    path("rencana/<int:pk>/nilai-ulang/", rencana.ulang, name="ulang"),
]
