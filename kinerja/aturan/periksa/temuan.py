"""One finding of a check."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Temuan:
    """What is wrong or missing, where, and by which article; `menghalangi` = it stops the act."""

    kode: str
    isian: str
    pesan: str
    pasal: str
    menghalangi: bool
