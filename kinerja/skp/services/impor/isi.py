"""What a file of SKP holds, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from kinerja.organisasi.models import Penugasan
from kinerja.skp.isian import IsianHasil, IsianSKP
from kinerja.skp.models import SKP


@dataclass(frozen=True)
class IsiHasil:
    """One result of a file; `rhk_atasan` in words."""

    isian: IsianHasil
    rhk_atasan: str = ""


@dataclass(frozen=True)
class IsiSKP:
    """One SKP of a file."""

    nip: str
    tahun: int
    kode_jabatan: str
    mulai: date | None
    sampai: date | None
    pendekatan: str
    hasil: tuple[IsiHasil, ...]

    @property
    def isian(self) -> IsianSKP:
        """As the form holds it, supports left out."""
        return IsianSKP(pendekatan=self.pendekatan, hasil=tuple(h.isian for h in self.hasil)).bersih()


@dataclass
class Ringkasan:
    """Which SKP of the file are new, changed or the same, and which results found nothing to serve."""

    baru: list[int] = field(default_factory=list)
    berubah: list[int] = field(default_factory=list)
    sama: list[int] = field(default_factory=list)
    tidak_tersambung: list[tuple[int, str]] = field(default_factory=list)


class TidakDapatDimuat(Exception):
    """Problems by index of the SKP in the file: (index, column, message)."""

    def __init__(self, masalah: Sequence[tuple[int, str, str]]) -> None:
        super().__init__(f"{len(masalah)} masalah")
        self.masalah = tuple(masalah)


@dataclass(frozen=True)
class CalonSKP:
    """An SKP of the file with its segment and what is stored for it."""

    indeks: int
    isi: IsiSKP
    penugasan: Penugasan
    mulai: date
    sampai: date
    lama: SKP | None
