"""What an act of this package refuses with."""

from collections.abc import Sequence

from kinerja.aturan.periksa import Temuan


class DisiplinDitolak(ValueError):
    """The act changes nothing; the message is for the screen."""


class MataRantaiKurang(DisiplinDitolak):
    """A decision whose required links are not all there; `temuan` names each of them with its article."""

    def __init__(self, temuan: Sequence[Temuan]) -> None:
        self.temuan = tuple(temuan)
        super().__init__(" ".join(f"{t.pesan} ({t.pasal})" for t in temuan))
