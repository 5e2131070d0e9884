"""Who may open and who may send the addresses of disiplin."""

from tests.disiplin import objek as objek_disiplin
from tests.project.pemeran import PEGAWAI, Hak

HAK: dict[str, Hak] = {
    "disiplin:daftar": Hak("atasan kepala_pd walikota inspektorat disiplin", tulis=""),
    "disiplin:saya": Hak(PEGAWAI, tulis=""),
    "disiplin:baru": Hak("atasan kepala_pd walikota disiplin"),
    "disiplin:usul": Hak("atasan kepala_pd walikota disiplin", tulis=""),
    "disiplin:usul_baru": Hak("atasan kepala_pd walikota disiplin"),
    "disiplin:kesampingkan": Hak("atasan disiplin", objek_disiplin.usul),
    "disiplin:rinci": Hak("pemilik atasan inspektorat disiplin", objek_disiplin.satu("rinci"), tulis=""),
    "disiplin:langkah": Hak("atasan disiplin", objek_disiplin.satu("langkah", "hadir")),
    "disiplin:berkas": Hak("pemilik atasan inspektorat disiplin", objek_disiplin.satu("berkas"), tulis=""),
    "disiplin:surat": Hak(
        "pemilik atasan inspektorat disiplin", objek_disiplin.bersurat("surat", "panggilan-1"), tulis=""
    ),
    "disiplin:putus": Hak("kepala_pd disiplin", objek_disiplin.diteruskan("putus")),
    "disiplin:ajukan": Hak("pemilik", objek_disiplin.satu("ajukan")),
}
