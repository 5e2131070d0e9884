"""What is typed for a proposal or a note, and for a decision."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class IsianUsul:
    """What every kind has, and what some kinds add."""

    jenis: str
    perihal: str
    alasan: str
    dasar: str
    fakta: tuple[str, ...] = ()  # references of the facts it rests on
    jenis_diklat: str = ""
    tahun: int | None = None
    kode_jabatan: str = ""
    pertimbangan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IsianPutusan:
    """The decision: whether it is agreed, its number and day, why not."""

    setuju: bool
    tanggal: date
    nomor: str = ""
    catatan: str = ""
