"""What an act on numbers or documents refuses with."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kendala:
    """One thing that is wrong: the field (empty = the whole), the sentence for the screen, and which of many rows."""

    isian: str
    pesan: str
    indeks: int = 0


class _Ditolak(ValueError):
    """The act changes nothing; the message is for the screen, `kendala` says each problem with its field."""

    def __init__(self, kendala: str | Iterable[Kendala]) -> None:
        self.kendala = (Kendala("", kendala),) if isinstance(kendala, str) else tuple(kendala)
        super().__init__(" ".join(dict.fromkeys(k.pesan for k in self.kendala)))


class NomorDitolak(_Ditolak):
    """An act on numbers that changes nothing."""


class DokumenDitolak(_Ditolak):
    """An act on documents that changes nothing."""
