"""What is wrong, and where: the one shape in which files are refused."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Masalah:
    """A problem (or a warning) of a file at its place; row 1 is the header, None means the whole file."""

    berkas: str
    baris: int | None
    kolom: str | None
    pesan: str

    def __str__(self) -> str:
        tempat = [self.berkas]
        if self.baris is not None:
            tempat.append(f"baris {self.baris}")
        if self.kolom:
            tempat.append(f"kolom {self.kolom}")
        return f"{', '.join(tempat)}: {self.pesan}"


class TabelDitolak(Exception):
    """The file cannot be read as a table at all; carries the one problem."""

    def __init__(self, masalah: Masalah) -> None:
        super().__init__(str(masalah))
        self.masalah = masalah
