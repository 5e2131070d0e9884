"""What an act of this package refuses with."""

from collections.abc import Sequence


class PengunduranDitolak(ValueError):
    """The act changes nothing; `alasan` holds every reason, for the screen."""

    def __init__(self, *alasan: str) -> None:
        super().__init__(" ".join(alasan))
        self.alasan: Sequence[str] = alasan
