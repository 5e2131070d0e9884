"""Who may open and who may send the addresses of tindaklanjut.

An award and a note for the teacher by the head of the school.
"""

from tests.project.pemeran import PEGAWAI, Hak
from tests.tindaklanjut import objek as objek_tindaklanjut

HAK: dict[str, Hak] = {
    "tindaklanjut:saya": Hak(PEGAWAI, tulis=""),
    "tindaklanjut:daftar": Hak("atasan kepala_pd walikota bkpsdm inspektorat", tulis=""),
    "tindaklanjut:baru": Hak("atasan kepala_pd walikota bkpsdm", tulis=""),
    "tindaklanjut:usul": Hak("atasan bkpsdm", objek_tindaklanjut.usul),
    "tindaklanjut:rinci": Hak("pemilik atasan bkpsdm inspektorat", objek_tindaklanjut.nota("rinci"), tulis=""),
    "tindaklanjut:surat": Hak("pemilik atasan bkpsdm inspektorat", objek_tindaklanjut.nota("surat"), tulis=""),
    "tindaklanjut:langkah": Hak("pemilik", objek_tindaklanjut.nota("langkah", "tanggapi")),
}
