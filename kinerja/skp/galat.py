"""Why an act on an SKP was refused; each carries what the page shows."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from kinerja.aturan.periksa import Temuan


class Ditolak(Exception):
    """An act that this person, on this day, in this state, cannot do; the message says why and what to do."""

    def __init__(self, pesan: str) -> None:
        super().__init__(pesan)
        self.pesan = pesan


class BelumLengkap(Ditolak):
    """A submission with blocking findings; `temuan` holds all of them, notes too."""

    def __init__(self, temuan: Sequence[Temuan]) -> None:
        self.temuan = tuple(temuan)
        jumlah = sum(x.menghalangi for x in self.temuan)
        super().__init__(_("SKP belum dapat diajukan: %(jumlah)d hal perlu dilengkapi.") % {"jumlah": jumlah})
