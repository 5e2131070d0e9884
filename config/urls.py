"""One line a package; every URL of every package has its audience in tests/<package>/hak.py."""

from django.urls import URLPattern, URLResolver, include, path

from kinerja.dasar.sehat import sehat

urlpatterns: list[URLPattern | URLResolver] = [
    path("sehat", sehat, name="sehat"),
    path("akun/", include("kinerja.akun.urls")),
    path("rencana/", include("kinerja.rencana.urls")),
    path("jejak/", include("kinerja.web.meja.urls_jejak")),
    path("akar/", include("kinerja.web.meja.urls_akar")),
    path("peran/", include("kinerja.web.meja.urls_peran")),
    path("", include("kinerja.organisasi.urls")),
    path("perjanjian/", include("kinerja.perjanjian.urls")),
    path("aturan/", include("kinerja.web.meja.urls_peraturan")),
    path("skp/", include("kinerja.skp.urls")),
    path("celah/", include("kinerja.celah.urls")),
    path("perubahan/", include("kinerja.perubahan.urls")),
    path("", include("kinerja.web.urls")),
    path("", include("kinerja.penilaian.urls")),
    path("disiplin/", include("kinerja.disiplin.urls")),
    path("pengunduran/", include("kinerja.pengunduran.urls")),
    path("tindak-lanjut/", include("kinerja.tindaklanjut.urls")),
    path("pelantikan/", include("kinerja.mutasi.urls")),
    path("kontrak-jabatan/", include("kinerja.pembinaan.urls")),
    path("", include("kinerja.fakta.urls")),
    path("", include("kinerja.perwakilan.urls")),
    path("paket-dprd/", include("kinerja.dewan.urls")),
    path("bkn/", include("kinerja.integrasi.urls")),
    path("", include("kinerja.rapor.urls")),
    path("", include("kinerja.dokumen.urls")),
]
