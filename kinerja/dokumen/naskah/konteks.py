"""A checked input as the blocks read it: sentences filled, people, lists and tables by name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import cast

from kinerja.dokumen.naskah.isian import BarisTabel, IsianNaskah, NilaiKolom
from kinerja.dokumen.naskah.nanti import TEMPAT_HARI
from kinerja.dokumen.naskah.pejabat import Pejabat
from kinerja.dokumen.naskah.teks import JenisKolom, Rujukan, Satuan, isi_teks

BAWAAN: Mapping[str, JenisKolom] = {"nomor": "teks", "tempat": "teks", "tanggal": "tanggal"}  # every text has them
TANPA_NOMOR = "……………………"  # written by hand, or typed from another system later


@dataclass(frozen=True, slots=True)
class Konteks:
    """Values by column, already checked: a method may rely on the kind it is asked for."""

    jenis: Mapping[str, JenisKolom]
    isi_tabel: Mapping[str, Mapping[str, JenisKolom]]
    nilai: Mapping[str, NilaiKolom]
    isian: IsianNaskah
    gelar: bool

    def ada(self, kolom: str) -> bool:
        """Whether a block that depends on a column is printed; an empty name depends on nothing."""
        return not kolom or kolom in self.nilai

    def teks(self, kalimat: str) -> str:
        """A sentence with its fields filled."""
        return isi_teks(kalimat, self.jenis, cast("Mapping[str, Satuan]", self.nilai))

    def orang(self, kolom: str) -> Pejabat:
        """A person by column."""
        return cast("Pejabat", self.nilai[kolom])

    def daftar(self, kolom: str) -> Sequence[str]:
        """A list by column."""
        return cast("Sequence[str]", self.nilai[kolom])

    def tabel(self, kolom: str) -> Sequence[BarisTabel]:
        """The rows of a table by column."""
        return cast("Sequence[BarisTabel]", self.nilai[kolom])

    def sel(self, kolom: str, sel: str, baris: BarisTabel) -> str:
        """One cell in words; empty where the row has none."""
        return Rujukan(sel).tulis(self.isi_tabel[kolom][sel], baris[sel]) if sel in baris else ""

    def jumlah(self, kolom: str, sel: str) -> Decimal:
        """The sum of a column of a table."""
        return sum((Decimal(_angka(b[sel])) for b in self.tabel(kolom) if b.get(sel, "") != ""), Decimal(0))


def _angka(nilai: str | int | Decimal | date) -> int | Decimal:
    return cast("int | Decimal", nilai)


def nilai_bawaan(isian: IsianNaskah) -> dict[str, NilaiKolom]:
    """What every text may name beside its own columns."""
    tanggal = isian.tanggal if isian.bertanggal else TEMPAT_HARI
    return {"nomor": isian.nomor or TANPA_NOMOR, "tempat": isian.tempat, "tanggal": tanggal}
