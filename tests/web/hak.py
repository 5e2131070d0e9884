"""Who may open and who may send the addresses of web."""

from tests.project.pemeran import MASUK, PEMERAN, Hak
from tests.web import objek as objek_web

HAK: dict[str, Hak] = {
    "web:beranda": Hak(MASUK, tulis=""),
    "web:perangkat": Hak("kepala_pd walikota bkpsdm pengelola inspektorat", tulis=""),
    "web:ingatkan": Hak("bkpsdm pengelola", tulis=""),
    "web:serah_terima": Hak("pemilik", objek_web.serah_terima),
    "web:cari": Hak(MASUK, tulis=""),
    "web:bantuan": Hak(MASUK, tulis=""),
    "web:pertukaran": Hak("bkpsdm perencana", tulis=""),
    "web:pertukaran_jenis": Hak("bkpsdm", objek_web.jenis("pertukaran_jenis", "unit")),
    "web:pertukaran_periksa": Hak("bkpsdm", objek_web.titipan("pertukaran_periksa")),
    "web:pertukaran_masalah": Hak("bkpsdm", objek_web.titipan("pertukaran_masalah"), tulis=""),
    "web:pertukaran_templat": Hak("perencana", objek_web.jenis("pertukaran_templat", "rencana", "xlsx"), tulis=""),
    "web:pertukaran_ekspor": Hak("bkpsdm", objek_web.jenis("pertukaran_ekspor", "pegawai", "csv"), tulis=""),
    "web:ganti_pelaku": Hak(tulis=MASUK, hanya_post=True),
    "web:perpanjang_sesi": Hak(tulis=MASUK, hanya_post=True),
    "web:meja_penyiap": Hak(MASUK, tulis="", status=dict.fromkeys(PEMERAN, 302)),
}
