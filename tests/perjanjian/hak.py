"""Who may open and who may send the addresses of perjanjian.

Of the teacher; the superior acts in the additional duty, which is not the post acted in at first.
"""

from tests.perjanjian import objek as objek_pk
from tests.project.pemeran import MASUK, Hak

MEMBACA_PK = "pemilik atasan kepala_pd walikota bkpsdm perencana pengelola inspektorat"

HAK: dict[str, Hak] = {
    "perjanjian:daftar": Hak(MASUK, tulis=""),
    "perjanjian:rinci": Hak(MEMBACA_PK, objek_pk.url("rinci", "draf"), tulis=""),
    "perjanjian:cetak": Hak(MEMBACA_PK, objek_pk.url("cetak", "draf"), tulis=""),
    "perjanjian:pdf": Hak(MEMBACA_PK, objek_pk.url("pdf", "draf"), tulis=""),
    "perjanjian:terbitkan": Hak("pemilik atasan pengelola bkpsdm", objek_pk.url("terbitkan", "berlaku")),
    "perjanjian:banding": Hak(MEMBACA_PK, objek_pk.url("banding", "versi_kedua"), tulis=""),
    "perjanjian:siapkan": Hak("pemilik pengelola bkpsdm", objek_pk.siapkan),
    "perjanjian:siapkan_banyak": Hak("pengelola bkpsdm"),
    "perjanjian:sunting": Hak("pemilik pengelola", objek_pk.url("sunting", "draf")),
    "perjanjian:isi_ulang": Hak("pemilik pengelola", objek_pk.url("isi_ulang", "draf")),
    "perjanjian:hapus": Hak("pemilik pengelola", objek_pk.url("hapus", "draf")),
    "perjanjian:ajukan": Hak("pemilik", objek_pk.url("ajukan", "draf")),
    "perjanjian:tarik": Hak("pemilik", objek_pk.url("tarik", "diajukan")),
    "perjanjian:kembalikan": Hak("pemilik", objek_pk.url("kembalikan", "disepakati")),
    "perjanjian:sepakati": Hak("", objek_pk.url("sepakati", "diajukan")),
    "perjanjian:tandatangani": Hak("pemilik", objek_pk.url("tandatangani", "disepakati")),
    "perjanjian:ubah": Hak("pemilik", objek_pk.url("ubah", "berlaku")),
}
