"""Who may open and who may send the addresses of integrasi."""

from tests.project.pemeran import Hak

HAK: dict[str, Hak] = {
    "integrasi:beda": Hak("bkpsdm pengelola inspektorat", tulis=""),
    "integrasi:putuskan": Hak(tulis="bkpsdm pengelola", hanya_post=True),
    "integrasi:hitung_ulang": Hak(tulis="bkpsdm pengelola", hanya_post=True),
    "integrasi:ketikan": Hak("bkpsdm inspektorat", tulis=""),
    "integrasi:siasn": Hak("bkpsdm", tulis=""),
}
