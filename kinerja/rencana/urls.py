"""Addresses of the plan."""

from django.urls import path

from kinerja.rencana.views import banding, indikator, pohon, simpul, versi

app_name = "rencana"
urlpatterns = [
    path("", pohon.daftar_pohon, name="pohon"),
    path("simpul/<int:pk>/", simpul.rinci, name="simpul"),
    path("simpul/<int:pk>/cabang/", pohon.buka_cabang, name="cabang"),
    path("simpul/<int:pk>/sunting/", simpul.sunting, name="simpul_sunting"),
    path("simpul/<int:pk>/pemilik/", simpul.pemilik, name="simpul_pemilik"),
    path("simpul/<int:pk>/hapus/", simpul.hapus, name="simpul_hapus"),
    path("simpul/<int:simpul>/indikator/baru/", indikator.baru, name="indikator_baru"),
    path("indikator/<int:pk>/sunting/", indikator.sunting, name="indikator_sunting"),
    path("indikator/<int:pk>/hapus/", indikator.hapus, name="indikator_hapus"),
    path("indikator/<int:pk>/realisasi/<str:periode>/", indikator.realisasi, name="realisasi"),
    path("indikator/<int:pk>/capaian/<str:periode>/", indikator.capaian, name="capaian"),
    path("indikator/<int:pk>/capaian/<str:periode>.pdf", indikator.capaian_pdf, name="capaian_pdf"),
    path("indikator/<int:pk>/capaian/<str:periode>.json", indikator.capaian_json, name="capaian_json"),
    path("dokumen/", versi.daftar, name="dokumen"),
    path("dokumen/baru/", versi.dokumen_baru, name="dokumen_baru"),
    path("versi/<int:versi>/banding/", banding.banding, name="banding"),
    path("versi/<int:versi>/baru/", versi.versi_baru, name="versi_baru"),
    path("versi/<int:versi>/jalankan/", versi.jalankan, name="jalankan"),
    path("versi/<int:versi>/simpul/baru/", simpul.baru, name="simpul_baru"),
    path("versi/<int:versi>/unit/<int:unit>/", pohon.buka_unit, name="unit"),
    path("selisih/", versi.selisih, name="selisih"),
]
