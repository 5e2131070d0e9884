"""Who may open and who may send the addresses of pengunduran.

A letter of the teacher; the account bkpsdm holds the desk.
"""

from tests.pengunduran import objek as objek_pengunduran
from tests.project.pemeran import PEGAWAI, Hak

HAK: dict[str, Hak] = {
    "pengunduran:saya": Hak(PEGAWAI, tulis=""),
    "pengunduran:tulis": Hak("pemilik", objek_pengunduran.baru),
    "pengunduran:meja": Hak("walikota bkpsdm", objek_pengunduran.meja, tulis=""),
    "pengunduran:rinci": Hak("pemilik walikota bkpsdm", objek_pengunduran.ditandatangani("rinci"), tulis=""),
    "pengunduran:surat": Hak("pemilik walikota bkpsdm", objek_pengunduran.ditandatangani("surat"), tulis=""),
    "pengunduran:keputusan": Hak("pemilik walikota bkpsdm", objek_pengunduran.diterima("keputusan"), tulis=""),
    "pengunduran:ubah": Hak("pemilik", objek_pengunduran.draf("ubah")),
    "pengunduran:buang": Hak("pemilik", objek_pengunduran.draf("buang")),
    "pengunduran:tandatangani": Hak("pemilik", objek_pengunduran.draf("tandatangani")),
    "pengunduran:tarik": Hak("pemilik", objek_pengunduran.ditandatangani("tarik")),
    "pengunduran:jabatan": Hak("bkpsdm", objek_pengunduran.ditandatangani("jabatan")),
    "pengunduran:terima": Hak("walikota", objek_pengunduran.ditandatangani("terima")),
    "pengunduran:tunda": Hak("walikota", objek_pengunduran.ditandatangani("tunda")),
    "pengunduran:tolak": Hak("walikota", objek_pengunduran.ditandatangani("tolak")),
}
