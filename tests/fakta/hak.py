"""Who may open and who may send the addresses of fakta."""

from tests.fakta import objek as objek_fakta
from tests.project.pemeran import Hak

HAK: dict[str, Hak] = {
    "fakta:daftar": Hak("bkpsdm", objek_fakta.riwayat, tulis=""),
    "fakta:betulkan": Hak("bkpsdm", objek_fakta.satu("betulkan")),
    "fakta:batalkan": Hak(url=objek_fakta.satu("batalkan"), tulis="bkpsdm", hanya_post=True),
}
