"""The declared shape of a table: its columns, their kinds, and the key that may stand only once."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import cache

from kinerja.dasar.angka import Target

Nilai = str | int | bool | Decimal | date | Target | None
Sel = str | int | float | bool | date | datetime | time | timedelta | None


class JenisKolom(StrEnum):
    """How the cells of a column are read."""

    TEKS = "teks"
    PENGENAL = "pengenal"  # NIP, NIK: text without any space
    KODE = "kode"  # text, never a number
    TANGGAL = "tanggal"
    DESIMAL = "desimal"
    RUPIAH = "rupiah"
    HITUNG = "hitung"
    YA_TIDAK = "ya_tidak"
    PILIHAN = "pilihan"
    TARGET = "target"  # number, range or text
    BULAN = "bulan"  # 2025-03
    PERIODE = "periode"  # 2025, 2025-TW1, 2025-03


TEKS, PENGENAL, KODE, TANGGAL = JenisKolom.TEKS, JenisKolom.PENGENAL, JenisKolom.KODE, JenisKolom.TANGGAL
DESIMAL, RUPIAH, HITUNG, YA_TIDAK = JenisKolom.DESIMAL, JenisKolom.RUPIAH, JenisKolom.HITUNG, JenisKolom.YA_TIDAK
PILIHAN, TARGET, BULAN, PERIODE = JenisKolom.PILIHAN, JenisKolom.TARGET, JenisKolom.BULAN, JenisKolom.PERIODE


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column. `YYYY` and `TWn` in the name make it a family: `target_YYYY_TWn` is target_2025_TW1 and so on."""

    nama: str
    jenis: JenisKolom = TEKS
    wajib: bool = False
    pilihan: tuple[str, ...] = ()
    bawaan: str = ""
    panjang: int = 0

    @property
    def berpola(self) -> bool:
        """Whether the name stands for a family of columns."""
        return "YYYY" in self.nama or "TWn" in self.nama

    def angka(self, judul: str) -> tuple[int, ...] | None:
        """The year (and quarter) in a header of this family, or None if it is not of it."""
        cocok = _pola(self.nama).fullmatch(judul)
        return tuple(int(bagian) for bagian in cocok.groups()) if cocok else None

    def judul(self, angka: tuple[int, ...]) -> str:
        """The header of one member of the family: the reverse of `angka`."""
        sisa = list(angka)
        return re.sub(r"YYYY|TWn", lambda m: f"TW{sisa.pop(0)}" if m[0] == "TWn" else f"{sisa.pop(0):04}", self.nama)


@dataclass(frozen=True, slots=True)
class JudulLain:
    """Another known header of the same table (an export of a national system), translated cell by cell."""

    nama: str
    ciri: frozenset[str]
    padanan: Mapping[str, str]
    ubah: Callable[[dict[str, Sel]], dict[str, Sel]] | None = None


@dataclass(frozen=True, slots=True)
class Bentuk:
    """A table: columns in the order in which they are written, and the columns that make a row unique."""

    kolom: tuple[Kolom, ...]
    kunci: tuple[str, ...] = ()
    lain: tuple[JudulLain, ...] = field(default=())

    def __post_init__(self) -> None:
        asing = set(self.kunci) - {kolom.nama for kolom in self.kolom}
        if asing:
            raise ValueError(f"Key columns that are not declared: {sorted(asing)}")

    def kenali(self, judul: str) -> tuple[str, Kolom] | None:
        """The name under which a header's values are stored, and its column; None if it is not ours."""
        rapi = rapikan_judul(judul)
        for kolom in self.kolom:
            if not kolom.berpola and rapikan_judul(kolom.nama).casefold() == rapi.casefold():
                return kolom.nama, kolom
            if kolom.berpola and (angka := kolom.angka(rapi)) is not None:
                return kolom.judul(angka), kolom
        return None


def rapikan_judul(judul: str) -> str:
    """A header as people type it, brought to our form: `Kode Induk` is `kode_induk`."""
    return re.sub(r"\s+", "_", judul.strip().lstrip("'").rstrip("*").strip())


@cache
def _pola(nama: str) -> re.Pattern[str]:
    pola = re.escape(nama).replace("YYYY", r"((?:19|20)\d{2})").replace("TWn", "TW([1-4])")
    return re.compile(pola, re.IGNORECASE | re.ASCII)
