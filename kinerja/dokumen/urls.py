"""Addresses of official documents: reading, signing, the register of numbers and the rules behind it."""

from django.urls import path

from kinerja.dokumen.views import (
    aturan,
    blok,
    daftar_dokumen,
    dokumen,
    nomor,
    periksa,
    pindaian,
    publik,
    saya,
    tindakan_dokumen,
    tindakan_nomor,
)

app_name = "dokumen"

urlpatterns = [
    path("dokumen/", daftar_dokumen.daftar, name="daftar_dokumen"),
    path("dokumen/<int:pk>/", dokumen.rinci, name="dokumen"),
    path("dokumen/<int:pk>/unduh/", dokumen.unduh, name="unduh"),
    path("dokumen/<int:pk>/halaman/<int:nomor>/", dokumen.halaman, name="halaman"),
    path("dokumen/<int:pk>/batal/", tindakan_dokumen.batal, name="batal_dokumen"),
    path("dokumen/<int:pk>/tolak/", tindakan_dokumen.tolak, name="tolak"),
    path("dokumen/kelompok/<path:kelompok>/", tindakan_dokumen.kelompok, name="kelompok"),
    path("dokumen/cetak-ulang/<path:kelompok>/", tindakan_dokumen.cetak_ulang, name="cetak_ulang"),
    path("dokumen/cetak-bersama/<path:kelompok>/", pindaian.cetak_bersama, name="cetak_bersama"),
    path("pindaian/", pindaian.pindaian, name="pindaian"),
    path("pindaian/<int:pk>/periksa/", pindaian.periksa, name="periksa_pindaian"),
    path("pindaian/lembar/<int:pk>/", pindaian.lembar, name="lembar"),
    path("pindaian/lembar/<int:pk>/cocokkan/", pindaian.cocokkan, name="cocokkan"),
    path("dokumen-saya/", saya.saya, name="saya"),
    path("dokumen-saya/tandatangani/", saya.tandatangani, name="tandatangani"),
    path("nomor/", nomor.daftar, name="daftar_nomor"),
    path("nomor/cetak/", nomor.cetak, name="cetak_nomor"),
    path("nomor/ambil/", tindakan_nomor.ambil, name="ambil_nomor"),
    path("nomor/<int:pk>/", nomor.rinci, name="nomor"),
    path("nomor/<int:pk>/ketik/", tindakan_nomor.ketik, name="ketik_nomor"),
    path("nomor/<int:pk>/terpakai/", tindakan_nomor.pakai, name="pakai_nomor"),
    path("nomor/<int:pk>/batal/", tindakan_nomor.batal, name="batal_nomor"),
    path("nomor/aturan/", aturan.daftar, name="aturan_nomor"),
    path("nomor/aturan/baru/", aturan.baru, name="aturan_nomor_baru"),
    path("nomor/blok/", blok.daftar, name="blok_nomor"),
    path("nomor/blok/baru/", blok.baru, name="blok_nomor_baru"),
    path("periksa-dokumen/", periksa.periksa, name="periksa"),
    path("d/<str:kode>/", publik.lihat, name="publik"),
    path("d/<str:kode>/bukti.json", publik.bukti, name="bukti_publik"),
]
