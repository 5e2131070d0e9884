"""One warning before the start."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Peringatan:
    """What to look at: its kind, the sentence, the rule; whose it is, and where it is mended. Seldom it would stop."""

    kode: str
    pesan: str
    pasal: str = ""
    orang: str = ""
    peserta: int | None = None
    tautan: str = ""
    menghalangi: bool = False
