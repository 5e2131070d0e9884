"""Who may open and who may send the addresses of akun."""

from django.urls import reverse

from tests.project.pemeran import MASUK, PEMERAN, SEMUA, Hak

HAK: dict[str, Hak] = {
    "akun:masuk": Hak(SEMUA, status=dict.fromkeys(PEMERAN, 302)),
    "akun:keluar": Hak(tulis=SEMUA, hanya_post=True),
    "akun:aktivasi": Hak(SEMUA),
    "akun:ganti_sandi": Hak(MASUK),
    "akun:faktor": Hak(MASUK, status=dict.fromkeys(PEMERAN, 302)),
    "akun:verifikasi": Hak(MASUK),
    "akun:verifikasi_pasang": Hak(MASUK, status=dict.fromkeys(PEMERAN, 302)),
    "akun:verifikasi_cadangan": Hak(MASUK),
    "akun:verifikasi_matikan": Hak(MASUK),
    "peran:daftar": Hak("admin", tulis=""),
    "peran:rinci": Hak("admin", url=lambda k: reverse("peran:rinci", args=[k.guru.pengguna.pk])),
    "peran:kode": Hak(tulis="admin", hanya_post=True, url=lambda k: reverse("peran:kode", args=[k.guru.pengguna.pk])),
    "peran:faktor": Hak("admin", url=lambda k: reverse("peran:faktor", args=[k.guru.pengguna.pk])),
    "peran:akhiri": Hak("admin", url=lambda k: reverse("peran:akhiri", args=[k.admin.peran.get().pk])),
}
