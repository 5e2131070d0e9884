"""What travels into and out of a rating: frozen records."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from kinerja.dasar.berkas import Berkas
from kinerja.peraturan.selectors import Batas


@dataclass(frozen=True, slots=True)
class IsianNilai:
    """One person's two ratings as a rater gave them; `kunci` is the version read, None = no mark was there.

    `lembar`: the version of the realisation sheet where it was read as returned to its owner.
    """

    penugasan_id: int
    hasil_kerja: str
    perilaku: str
    alasan: str = ""
    catatan: str = ""
    kunci: int | None = None
    lembar: int | None = None


@dataclass(frozen=True, slots=True)
class IsianPredikatUnit:
    """The mark an agency is given and why; `kunci` is the version read, 0 = no mark was there."""

    unit_id: int
    predikat: str
    alasan: str
    kunci: int = 0


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


@dataclass(frozen=True, slots=True)
class IsianKoreksi:
    """What should stand instead of a mark, why (`sebab` is a word of `Koreksi.Sebab`), and what proves it."""

    sebab: str
    hasil_kerja: str
    perilaku: str
    alasan: str
    bukti: str = ""
    berkas: tuple[Berkas, ...] = ()


@dataclass(frozen=True, slots=True)
class IsianKeberatan:
    """An objection as it is handed in: through which letter box, what is asked for, why."""

    saluran: str
    hasil_kerja: str
    perilaku: str
    alasan: str
    berkas: tuple[Berkas, ...] = ()


@dataclass(frozen=True, slots=True)
class IsianPernyataan:
    """What one side said on a day."""

    pihak: str
    tanggal: date
    isi: str
    berkas: tuple[Berkas, ...] = ()


@dataclass(frozen=True, slots=True)
class IsianPerpindahan:
    """Where a session would have a mark instead, on what ground (`Perpindahan.Dasar`) and why."""

    penilaian_id: int
    hasil_kerja: str
    perilaku: str
    dasar: str
    alasan: str
