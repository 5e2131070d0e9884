"""Who may open and who may send the addresses of perubahan."""

from tests.project.pemeran import PEGAWAI, Hak

HAK: dict[str, Hak] = {
    "perubahan:daftar": Hak("pengelola bkpsdm", tulis=""),
    "perubahan:siapkan": Hak("pengelola bkpsdm", status=dict.fromkeys(("pengelola", "bkpsdm"), 302)),  # nothing to do
    "perubahan:konfirmasi": Hak(PEGAWAI),
}
