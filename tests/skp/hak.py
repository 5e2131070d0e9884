"""Who may open and who may send the addresses of skp."""

from tests.project.pemeran import MASUK, PEGAWAI, PEMERAN, Hak
from tests.skp import objek as objek_skp

MEMBACA_SKP = "pemilik atasan kepala_pd walikota bkpsdm pengelola inspektorat"  # the line of kota.guru, and roles

HAK: dict[str, Hak] = {
    "skp:daftar": Hak(MASUK),
    "skp:baru": Hak(MASUK, status={"bkpsdm": 302, "admin": 302, "disiplin": 302}),
    "skp:tetapkan_banyak": Hak(MASUK, status=dict.fromkeys(PEMERAN, 302)),
    "skp:bank": Hak(MASUK, tulis=MASUK),
    "skp:bank_baru": Hak("bkpsdm pengelola"),
    "skp:bank_ubah": Hak("bkpsdm pengelola", objek_skp.bank("bank_ubah")),
    "skp:bank_hapus": Hak(url=objek_skp.bank("bank_hapus"), tulis="bkpsdm pengelola", hanya_post=True),
    "skp:kelompok": Hak("atasan bkpsdm pengelola", objek_skp.skp("kelompok")),
    "skp:tim_saya": Hak(MASUK, tulis=""),
    "skp:tim": Hak(
        "pemilik rekan atasan kepala_pd walikota bkpsdm perencana pengelola inspektorat orang_lain",
        objek_skp.tim("tim"),
        tulis="",
    ),
    "skp:tim_hasil": Hak("pemilik", objek_skp.tim("tim_hasil")),
    "skp:tim_anggota": Hak("pemilik", objek_skp.tim("tim_anggota")),
    "skp:rinci": Hak(MEMBACA_SKP, objek_skp.skp("rinci")),
    "skp:matriks": Hak(MEMBACA_SKP, objek_skp.skp("matriks"), tulis="pemilik"),
    "skp:cetak": Hak(MEMBACA_SKP, objek_skp.skp("cetak")),
    "skp:skp_pdf": Hak(MEMBACA_SKP, objek_skp.skp("skp_pdf"), tulis=""),
    "skp:rencana_aksi_pdf": Hak(MEMBACA_SKP, objek_skp.skp("rencana_aksi_pdf"), tulis=""),
    "skp:umpan_balik_pdf": Hak(MEMBACA_SKP, objek_skp.skp("umpan_balik_pdf"), tulis=""),
    "skp:terbitkan": Hak("pemilik atasan pengelola bkpsdm", objek_skp.skp("terbitkan", "ditetapkan", "skp")),
    "skp:banding": Hak(MEMBACA_SKP, objek_skp.banding),
    "skp:sunting": Hak("pemilik", objek_skp.skp("sunting")),
    "skp:periksa": Hak(url=objek_skp.skp("periksa"), tulis="pemilik", hanya_post=True),
    "skp:ketikan": Hak(url=objek_skp.skp("ketikan"), tulis="pemilik", hanya_post=True),
    "skp:ajukan": Hak(url=objek_skp.skp("ajukan"), tulis="pemilik", hanya_post=True),
    "skp:cabut": Hak(url=objek_skp.skp("cabut", "diajukan"), tulis="pemilik", hanya_post=True),
    "skp:kembalikan": Hak(url=objek_skp.skp("kembalikan", "diajukan"), tulis="atasan", hanya_post=True),
    "skp:tetapkan": Hak("atasan", objek_skp.skp("tetapkan", "diajukan")),
    "skp:hapus": Hak("pemilik", objek_skp.skp("hapus")),
    "skp:ubah": Hak("pemilik", objek_skp.skp("ubah", "ditetapkan")),
    "skp:sambungkan": Hak(url=objek_skp.skp("sambungkan"), tulis="pemilik", hanya_post=True),
    "skp:realisasi_kini": Hak(
        MEMBACA_SKP, objek_skp.skp("realisasi_kini", "ditetapkan"), status=dict.fromkeys(PEMERAN, 302)
    ),
    "skp:realisasi": Hak(MEMBACA_SKP, objek_skp.skp("realisasi", "ditetapkan", "2026-01"), tulis="pemilik"),
    "skp:realisasi_ketikan": Hak(
        url=objek_skp.skp("realisasi_ketikan", "ditetapkan", "2026-01"), tulis="pemilik", hanya_post=True
    ),
    "skp:realisasi_cabut": Hak(
        url=objek_skp.skp("realisasi_cabut", "ditetapkan", "2026-01"), tulis="pemilik", hanya_post=True
    ),
    "skp:realisasi_kembalikan": Hak("atasan", objek_skp.realisasi_diajukan("realisasi_kembalikan")),
    "skp:bukti_susulan": Hak(
        url=objek_skp.skp("bukti_susulan", "ditetapkan", "2026-01"), tulis="pemilik", hanya_post=True
    ),
    "skp:bukti_daftar": Hak(MEMBACA_SKP, objek_skp.skp("bukti_daftar", "ditetapkan")),
    "skp:bukti": Hak(MEMBACA_SKP, objek_skp.bukti("bukti"), status=dict.fromkeys(PEMERAN, 302)),
    "skp:bukti_lepas": Hak(url=objek_skp.bukti("bukti_lepas"), tulis="pemilik", hanya_post=True),
    "skp:umpan_balik": Hak(PEGAWAI, objek_skp.guru("umpan_balik"), tulis=PEGAWAI.replace("pemilik ", "")),
    "skp:dialog": Hak("pemilik atasan", objek_skp.guru("dialog")),
}
