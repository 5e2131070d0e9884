"""A row that was read: its values by column, and its place in the file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kinerja.dasar.angka import Target
from kinerja.dasar.tabel.kolom import Kolom, Nilai
from kinerja.dasar.tabel.masalah import Masalah


@dataclass(frozen=True, slots=True)
class Baris:
    """Values by column name (None = not given; absent columns too), file and row number as a spreadsheet shows it."""

    berkas: str
    nomor: int
    nilai: Mapping[str, Nilai]

    def masalah(self, kolom: str | None, pesan: str) -> Masalah:
        """A problem of this row."""
        return Masalah(self.berkas, self.nomor, kolom, pesan)

    def ada(self, kolom: str) -> bool:
        """Whether the file has this column at all: an absent column leaves a stored value alone."""
        return kolom in self.nilai

    def teks(self, kolom: str) -> str:
        """A text, identifier, code, word, month or period; `""` when not given."""
        nilai = self.nilai.get(kolom)
        if not isinstance(nilai, str | None):
            raise TypeError(f"Column {kolom} is not text.")
        return nilai or ""

    def tanggal(self, kolom: str) -> date | None:
        """A day."""
        nilai = self.nilai.get(kolom)
        if not isinstance(nilai, date | None):
            raise TypeError(f"Column {kolom} is not a date.")
        return nilai

    def tanggal_wajib(self, kolom: str) -> date:
        """A day of a required column."""
        nilai = self.tanggal(kolom)
        if nilai is None:
            raise TypeError(f"Column {kolom} is not a required one.")
        return nilai

    def desimal(self, kolom: str) -> Decimal | None:
        """A decimal, or an amount in rupiah."""
        nilai = self.nilai.get(kolom)
        if not isinstance(nilai, Decimal | None):
            raise TypeError(f"Column {kolom} is not a decimal.")
        return nilai

    def hitung(self, kolom: str) -> int | None:
        """A whole count."""
        nilai = self.nilai.get(kolom)
        if not isinstance(nilai, int | None) or isinstance(nilai, bool):
            raise TypeError(f"Column {kolom} is not a count.")
        return nilai

    def ya(self, kolom: str) -> bool | None:
        """Yes or no."""
        nilai = self.nilai.get(kolom)
        if not isinstance(nilai, bool | None):
            raise TypeError(f"Column {kolom} is not yes or no.")
        return nilai

    def target(self, kolom: str) -> Target | None:
        """A target: number, range or text."""
        nilai = self.nilai.get(kolom)
        if not isinstance(nilai, Target | None):
            raise TypeError(f"Column {kolom} is not a target.")
        return nilai

    def deret(self, pola: str) -> dict[tuple[int, ...], Nilai]:
        """The given values of a family: `deret("target_YYYY_TWn")` -> {(2025, 1): …}; not given = not there."""
        kolom = Kolom(pola)
        isi = {kolom.angka(nama): nilai for nama, nilai in self.nilai.items() if nilai is not None}
        return {angka: nilai for angka, nilai in isi.items() if angka is not None}

    def deret_target(self, pola: str) -> dict[tuple[int, ...], Target]:
        """A family of targets, typed."""
        return {angka: nilai for angka, nilai in self.deret(pola).items() if isinstance(nilai, Target)}

    def deret_desimal(self, pola: str) -> dict[tuple[int, ...], Decimal]:
        """A family of decimals or amounts, typed."""
        return {angka: nilai for angka, nilai in self.deret(pola).items() if isinstance(nilai, Decimal)}
