"""Who may open and who may send the addresses of dewan.

Who is handed the pack has no account.
"""

from tests.project.pemeran import Hak

HAK: dict[str, Hak] = {
    "dewan:paket": Hak("walikota bkpsdm inspektorat", tulis=""),
    "dewan:cetak": Hak("walikota bkpsdm inspektorat", tulis=""),
}
