"""Who may open and who may send the addresses of pembinaan."""

from tests.pembinaan import objek as objek_pembinaan
from tests.project.pemeran import MASUK, PEGAWAI, SEMUA, Hak

MEMBACA_KONTRAK = "pemilik atasan bkpsdm inspektorat"  # confidential: the person, the superior of the day, the desk

HAK: dict[str, Hak] = {
    "pembinaan:saya": Hak(MASUK, tulis=""),
    "pembinaan:meja": Hak("bkpsdm inspektorat", tulis=""),
    "pembinaan:kalender": Hak("bkpsdm inspektorat", tulis=""),
    "pembinaan:langganan": Hak(PEGAWAI),
    "pembinaan:ics": Hak(SEMUA, objek_pembinaan.ics, tulis=""),
    "pembinaan:perkara_daftar": Hak(MASUK, tulis=""),
    "pembinaan:rendah": Hak("bkpsdm", tulis=""),
    "pembinaan:tidak_dibuka": Hak("atasan bkpsdm", objek_pembinaan.tidak),
    "pembinaan:buka": Hak("atasan bkpsdm", objek_pembinaan.buka),
    "pembinaan:perkara": Hak(MEMBACA_KONTRAK, objek_pembinaan.perkara("perkara"), tulis=""),
    "pembinaan:langkah": Hak("atasan bkpsdm", objek_pembinaan.perkara("langkah")),
    "pembinaan:susun_masa": Hak("atasan", objek_pembinaan.masa),
    "pembinaan:simpulkan": Hak("bkpsdm", objek_pembinaan.perkara("simpulkan")),
    "pembinaan:kontrak": Hak(MEMBACA_KONTRAK, objek_pembinaan.kontrak, tulis=""),
    "pembinaan:nilai": Hak("atasan", objek_pembinaan.nilai),
    "pembinaan:jawab": Hak("pemilik", objek_pembinaan.jawab),
    "pembinaan:beri_tahu": Hak("atasan", objek_pembinaan.tentang("beri_tahu", "kedua")),
    "pembinaan:susun": Hak("atasan", objek_pembinaan.tentang("susun", "pertama")),
    "pembinaan:koreksi_usul": Hak("atasan", objek_pembinaan.tentang("koreksi_usul", "pertama")),
    "pembinaan:koreksi": Hak(MEMBACA_KONTRAK + " kepala_pd", objek_pembinaan.koreksi, tulis="atasan kepala_pd"),
    "pembinaan:lanjut": Hak("atasan", objek_pembinaan.tentang("lanjut", "pemberitahuan")),
    "pembinaan:rencana": Hak(
        "pemilik atasan bkpsdm inspektorat", objek_pembinaan.tentang("rencana", "rencana"), tulis=""
    ),
    "pembinaan:butir": Hak("pemilik atasan", objek_pembinaan.butir),
    "pembinaan:dialog": Hak("atasan", objek_pembinaan.tentang("dialog", "rencana")),
    "pembinaan:ulang": Hak("atasan", objek_pembinaan.tentang("ulang", "rencana")),
}
