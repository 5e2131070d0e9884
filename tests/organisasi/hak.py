"""Who may open and who may send the addresses of organisasi."""

from django.urls import reverse

from tests.organisasi import objek as objek_organisasi
from tests.project.pemeran import MASUK, Hak

HAK: dict[str, Hak] = {
    "organisasi:daftar_unit": Hak(MASUK, tulis=""),
    "organisasi:unit": Hak(
        "pemilik rekan atasan kepala_pd walikota bkpsdm perencana pengelola inspektorat",
        lambda k: reverse("organisasi:unit", args=[k.unit["10.9"].pk]),
        tulis="",
    ),
    "organisasi:daftar_pegawai": Hak(MASUK, tulis=""),
    "organisasi:pegawai": Hak(
        "pemilik atasan kepala_pd walikota bkpsdm pengelola inspektorat", objek_organisasi.guru("pegawai"), ""
    ),
    "organisasi:lapor_keliru": Hak("pemilik", objek_organisasi.guru("lapor_keliru")),
    "organisasi:beri_penugasan": Hak("bkpsdm", objek_organisasi.guru("beri_penugasan")),
    "organisasi:catat_kedudukan": Hak("bkpsdm", objek_organisasi.guru("catat_kedudukan")),
    "organisasi:akhiri_penugasan": Hak(
        "bkpsdm", lambda k: reverse("organisasi:akhiri_penugasan", args=[k.guru.penugasan.pk])
    ),
    "organisasi:batalkan_penugasan": Hak(
        "bkpsdm", lambda k: reverse("organisasi:batalkan_penugasan", args=[k.guru.penugasan.pk])
    ),
    "organisasi:ganti_pengenal": Hak("bkpsdm", objek_organisasi.guru("ganti_pengenal")),
    "organisasi:atasan_khusus": Hak(
        "bkpsdm", lambda k: reverse("organisasi:atasan_khusus", args=[k.guru.penugasan.jabatan_id])
    ),
    "organisasi:akhiri_atasan_khusus": Hak(tulis="bkpsdm", hanya_post=True, url=objek_organisasi.atasan_khusus),
    "organisasi:kotak": Hak("bkpsdm pengelola inspektorat", tulis="bkpsdm pengelola"),
    "organisasi:tindak_lanjut": Hak(
        "bkpsdm pengelola",
        lambda k: f"{reverse('organisasi:tindak_lanjut')}?jenis=laporan&kunci=laporan:{objek_organisasi.laporan(k)}",
    ),
    "organisasi:jawab_laporan": Hak(
        "bkpsdm pengelola", lambda k: reverse("organisasi:jawab_laporan", args=[objek_organisasi.laporan(k)])
    ),
    "organisasi:akun": Hak("bkpsdm pengelola", tulis=""),
    "organisasi:lembar_kode": Hak(tulis="bkpsdm pengelola", hanya_post=True),
    "organisasi:daftar_tim": Hak(MASUK, tulis=""),
    "organisasi:tim_baru": Hak("bkpsdm pengelola"),
    "organisasi:tim": Hak(
        "pemilik rekan atasan kepala_pd walikota bkpsdm perencana pengelola inspektorat",
        objek_organisasi.tim("tim"),
        tulis="",
    ),
    "organisasi:ubah_tim": Hak("bkpsdm pengelola", objek_organisasi.tim("ubah_tim")),
    "organisasi:anggota_baru": Hak("bkpsdm pengelola", objek_organisasi.tim("anggota_baru")),
    "organisasi:akhiri_anggota": Hak("bkpsdm pengelola", objek_organisasi.tim("akhiri_anggota")),
}
