"""What an act on an agreement refuses: sentences for the screen, all of them at once."""

from collections.abc import Iterable


class PKDitolak(ValueError):
    """The act is not possible; `pesan` says what is wrong, where, and what to do."""

    def __init__(self, pesan: Iterable[str] | str) -> None:
        self.pesan = (pesan,) if isinstance(pesan, str) else tuple(pesan)
        super().__init__(" ".join(self.pesan))
