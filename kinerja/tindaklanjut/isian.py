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
    cara: str = ""  # how the note made here is signed; empty: no paper, or one made elsewhere
    nomor: str = ""  # typed where the register gives none


@dataclass(frozen=True, slots=True)
class IsianPutusan:
    """The decision: whether it is agreed, its number and day, why not."""

    setuju: bool
    tanggal: date
    nomor: str = ""
    catatan: str = ""
    cara: str = ""  # how the paper made here is signed; empty: it was made elsewhere
