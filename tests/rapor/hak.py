"""Who may open and who may send the addresses of rapor."""

from tests.project.pemeran import PEGAWAI, Hak
from tests.rapor import objek as objek_rapor

HAK: dict[str, Hak] = {
    "rapor:awal": Hak(
        PEGAWAI + " bkpsdm", tulis="", status=dict.fromkeys(("pemilik", "rekan", "orang_lain", "perencana"), 302)
    ),
    "rapor:rinci": Hak("pemilik atasan kepala_pd", objek_rapor.rapor("rinci"), tulis=""),
    "rapor:pdf": Hak("pemilik atasan kepala_pd", objek_rapor.rapor("pdf"), tulis=""),
    "rapor:izin": Hak("bkpsdm", objek_rapor.rapor("izin")),
    "rapor:tutup_izin": Hak(url=objek_rapor.izin, tulis="bkpsdm", hanya_post=True),
}
