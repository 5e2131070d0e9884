"""What travels into and out of a rating: frozen records."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from kinerja.peraturan.selectors import Batas


@dataclass(frozen=True, slots=True)
class IsianNilai:
    """One person's two ratings as a rater gave them; `kunci` is the version read, None = no mark was there."""

    penugasan_id: int
    hasil_kerja: str
    perilaku: str
    alasan: str = ""
    catatan: str = ""
    kunci: int | None = None


@dataclass(frozen=True, slots=True)
class Bagian:
    """The part of a segment that lies in a period: these days of this assignment are rated, ends inclusive."""

    penugasan_id: int
    mulai: date
    sampai: date


@dataclass(frozen=True, slots=True)
class Kewenangan:
    """By which assignment somebody may rate a part: as holder of the superior post, or as the one who has left it."""

    penilai_id: int
    dasar: Literal["pemangku", "masa_tenggang"]
    batas: Batas | None = None  # of the grace period
