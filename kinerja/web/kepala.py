"""Headers of a table that sorts by its address: `?urut=nama`, `?urut=-nama`."""

from collections.abc import Sequence
from dataclasses import dataclass

from kinerja.dasar.tampilan import Teks


@dataclass(frozen=True, slots=True)
class Kepala:
    """One header; `arah` as aria-sort wants it, empty where the table is not sorted by it."""

    kode: str
    judul: Teks
    url: str
    arah: str = ""


def susun_kepala(kolom: Sequence[tuple[str, Teks]], urut: str, nama: str = "urut") -> list[Kepala]:
    """Each column sorts upwards first; a second click turns it round. `nama` tells two tables of a page apart."""
    return [
        Kepala(
            kode=kode,
            judul=judul,
            url=f"?{nama}=-{kode}" if urut == kode else f"?{nama}={kode}",
            arah={kode: "ascending", f"-{kode}": "descending"}.get(urut, ""),
        )
        for kode, judul in kolom
    ]
