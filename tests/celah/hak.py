"""Who may open and who may send the addresses of celah."""

from tests.project.pemeran import Hak
from tests.rencana import objek as objek_rencana

HAK: dict[str, Hak] = {
    "celah:daftar": Hak("bkpsdm perencana pengelola inspektorat", objek_rencana.celah, tulis=""),
}
