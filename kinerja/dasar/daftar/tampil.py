"""What the template of a list is given: headers, cells, filters."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kinerja.dasar.daftar.kolom import Teks
from kinerja.dasar.tabel import Nilai


class Sel(NamedTuple):
    """One cell as the template needs it; `templat` draws it, else the text does."""

    teks: str
    nilai: Nilai
    objek: object
    url: str
    templat: str


@dataclass(frozen=True, slots=True)
class Kepala:
    """One header: where a click on it leads, and how the list is ordered now (aria-sort)."""

    judul: Teks
    url: str
    arah: str
    angka: bool


@dataclass(frozen=True, slots=True)
class Pilihan:
    """One filter as the form shows it."""

    nama: str
    judul: Teks
    pilihan: Sequence[tuple[str, Teks]]
    terpilih: str
