"""Who may open and who may send the addresses of rencana."""

from tests.project.pemeran import MASUK, Hak
from tests.rencana import objek as objek_rencana

HAK: dict[str, Hak] = {
    "rencana:pohon": Hak(MASUK, tulis=""),
    "rencana:simpul": Hak(MASUK, objek_rencana.simpul("simpul"), tulis=""),
    "rencana:cabang": Hak(MASUK, objek_rencana.simpul("cabang"), tulis=""),
    "rencana:unit": Hak(MASUK, objek_rencana.unit, tulis=""),
    "rencana:dokumen": Hak(MASUK, tulis=""),
    "rencana:selisih": Hak(MASUK, objek_rencana.selisih, tulis=""),
    "rencana:simpul_sunting": Hak("perencana", objek_rencana.simpul("simpul_sunting")),
    "rencana:simpul_pemilik": Hak("perencana", objek_rencana.simpul("simpul_pemilik")),
    "rencana:simpul_hapus": Hak("perencana", objek_rencana.simpul("simpul_hapus")),
    "rencana:simpul_baru": Hak("perencana", objek_rencana.versi("simpul_baru")),
    "rencana:indikator_baru": Hak("perencana", objek_rencana.simpul("indikator_baru")),
    "rencana:indikator_sunting": Hak("perencana", objek_rencana.indikator("indikator_sunting")),
    "rencana:indikator_hapus": Hak("perencana", objek_rencana.indikator("indikator_hapus")),
    "rencana:realisasi": Hak("perencana pengelola", objek_rencana.indikator("realisasi", "2026-TW1")),
    "rencana:capaian": Hak(MASUK, objek_rencana.capaian("capaian"), tulis=""),
    "rencana:capaian_json": Hak(MASUK, objek_rencana.capaian("capaian_json"), tulis=""),
    "rencana:capaian_pdf": Hak(MASUK, objek_rencana.capaian("capaian_pdf"), tulis=""),
    "rencana:dokumen_baru": Hak("perencana"),
    "rencana:banding": Hak(MASUK, objek_rencana.versi_kedua, tulis=""),
    "rencana:versi_baru": Hak("perencana", objek_rencana.versi("versi_baru")),
    "rencana:jalankan": Hak("perencana", objek_rencana.versi("jalankan")),
}
