"""Who may open and who may send the addresses of perwakilan."""

from django.urls import reverse

from tests.perwakilan import objek as objek_perwakilan
from tests.project.pemeran import MASUK, Hak

HAK: dict[str, Hak] = {
    "perwakilan:mulai": Hak("bkpsdm pengelola", lambda k: reverse("perwakilan:mulai", args=[k.guru.pegawai.pk])),
    "perwakilan:selesai": Hak(tulis=MASUK, hanya_post=True),
    "perwakilan:dilihat": Hak(MASUK, tulis=""),
    "perwakilan:dibaca": Hak(tulis=MASUK, hanya_post=True),
    "perwakilan:daftar_delegasi": Hak(MASUK, tulis=""),
    "perwakilan:beri_delegasi": Hak("atasan kepala_pd walikota"),
    "perwakilan:delegasi": Hak("atasan rekan bkpsdm inspektorat", objek_perwakilan.alamat_delegasi("delegasi"), ""),
    "perwakilan:cabut_delegasi": Hak("atasan rekan bkpsdm", objek_perwakilan.alamat_delegasi("cabut_delegasi")),
    "perwakilan:penyiap": Hak(MASUK, tulis=""),
    "perwakilan:beri_penyiap": Hak(
        "pemilik bkpsdm", lambda k: reverse("perwakilan:beri_penyiap", args=[k.guru.pegawai.pk])
    ),
    "perwakilan:cabut_penyiap": Hak(
        "pemilik bkpsdm", objek_perwakilan.penyiap("cabut_penyiap"), tulis="pemilik bkpsdm"
    ),
    "perwakilan:mulai_menyiapkan": Hak(
        tulis="rekan", url=objek_perwakilan.penyiap("mulai_menyiapkan"), hanya_post=True
    ),
    "perwakilan:selesai_menyiapkan": Hak(tulis=MASUK, hanya_post=True),
}
