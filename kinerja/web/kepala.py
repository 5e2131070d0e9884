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


def susun_kepala(kolom: Sequence[tuple[str, Teks]], urut: str) -> list[Kepala]:
    """Each column sorts upwards first; a second click turns it round."""
    return [
        Kepala(
            kode=kode,
            judul=judul,
            url=f"?urut=-{kode}" if urut == kode else f"?urut={kode}",
            arah={kode: "ascending", f"-{kode}": "descending"}.get(urut, ""),
        )
        for kode, judul in kolom
    ]
