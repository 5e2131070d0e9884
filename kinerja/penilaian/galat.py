"""Why a rating is refused: each says what is wrong, about whom, and what to do."""

from collections.abc import Sequence

from kinerja.aturan.periksa import Temuan


class PenilaianDitolak(Exception):
    """Nothing was written; `temuan` lists every reason, one a person and cause."""

    def __init__(self, temuan: Sequence[Temuan]) -> None:
        super().__init__("; ".join(t.pesan for t in temuan))
        self.temuan = tuple(temuan)
