"""Blocks of rows: label and value, tables with a head on every page, the annex they stand in."""

from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from kinerja.dokumen.naskah.blok.dasar import Blok, Diambil, Kalimat, Terisi
from kinerja.dokumen.naskah.isian import BarisTabel
from kinerja.dokumen.naskah.kata import kata
from kinerja.dokumen.naskah.konteks import Konteks
from kinerja.dokumen.naskah.teks import Rujukan


class BarisRincian(BaseModel):
    """A label and what stands after the colon."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    sebutan: str
    teks: str
    bila: str = ""


class BlokRincian(Blok):
    """Labels and values, a line each."""

    blok: Literal["rincian"]
    baris: tuple[BarisRincian, ...] = Field(min_length=1)

    def kalimat(self) -> Iterator[Kalimat]:
        """The values."""
        yield from ((b.teks, b.bila or self.bila) for b in self.baris)

    def isi(self, k: Konteks) -> Terisi:
        """The lines whose column is given."""
        return {"blok": self.blok, "baris": [[b.sebutan, k.teks(b.teks)] for b in self.baris if k.ada(b.bila)]}


class KolomTabel(BaseModel):
    """A column on paper: the cell it shows (`lagi`: further cells below it), head, share of the width, alignment."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    isi: str
    lagi: tuple[str, ...] = ()
    sebutan: str
    lebar: int = Field(default=2, ge=1, le=12)
    rata: Literal["kiri", "tengah", "kanan"] = "kiri"
    sekali: bool = False  # said once for a run of rows with the same words, as the goals of an annex are


class BlokTabel(Blok):
    """The rows of a table column, numbered if asked; `jumlah` adds the last row with a sum, in figures and in words."""

    blok: Literal["tabel"]
    dari: str
    kolom_cetak: tuple[KolomTabel, ...] = Field(min_length=1)
    bernomor: bool = True
    jumlah: str = ""

    def kalimat(self) -> Iterator[Kalimat]:
        """The heads, which may name fields."""
        yield from ((c.sebutan, self.bila) for c in self.kolom_cetak)

    def kolom(self) -> Iterator[Diambil]:
        """The table."""
        yield self.dari, "tabel", self.bila

    def isi(self, k: Konteks) -> Terisi:
        """Head, rows and sum, all in words."""
        baris = [[_sel(k, self.dari, c, b) for c in self.kolom_cetak] for b in k.tabel(self.dari)]
        angka, tampil = self._berurut(baris)
        kepala = [kata("nomor_urut")] * self.bernomor + [k.teks(c.sebutan) for c in self.kolom_cetak]
        return {
            "blok": self.blok,
            "kepala": [*kepala],
            "lebar": [*([0] * self.bernomor), *(c.lebar for c in self.kolom_cetak)],
            "rata": [*(["tengah"] * self.bernomor), *(c.rata for c in self.kolom_cetak)],
            "baris": [[*([n] * self.bernomor), *b] for n, b in zip(angka, tampil, strict=True)],
            "jumlah": self._jumlah(k),
        }

    def _berurut(self, baris: list[list[str]]) -> tuple[list[str], list[list[str]]]:
        """Numbers of the rows, and the rows with what is said once left empty after its first line."""
        sekali = [i for i, c in enumerate(self.kolom_cetak) if c.sekali]
        angka: list[str] = []
        tampil: list[list[str]] = []
        sebelum: list[str] | None = None
        for b in baris:
            kunci = [b[i] for i in sekali]
            lanjut = bool(sekali) and kunci == sebelum
            tampil.append([("" if lanjut and i in sekali else x) for i, x in enumerate(b)])
            angka.append("" if lanjut else f"{sum(bool(n) for n in angka) + 1}.")
            sebelum = kunci
        return angka, tampil

    def _jumlah(self, k: Konteks) -> Terisi | None:
        if not self.jumlah:
            return None
        nilai, jenis = k.jumlah(self.dari, self.jumlah), k.isi_tabel[self.dari][self.jumlah]
        letak = next(i for i, c in enumerate(self.kolom_cetak) if c.isi == self.jumlah) + self.bernomor
        angka, huruf = (Rujukan(self.jumlah, cara=cara).tulis(jenis, nilai) for cara in ("", "terbilang"))
        return {"sebutan": kata("jumlah"), "letak": letak, "nilai": angka, "terbilang": huruf}


def _sel(k: Konteks, dari: str, c: KolomTabel, baris: BarisTabel) -> str:
    teks = (k.sel(dari, x, baris) for x in (c.isi, *c.lagi))
    return "\n".join(x for x in teks if x)


class BlokLampiran(Blok):
    """A new page with its own head; what follows stands in the annex."""

    blok: Literal["lampiran"]
    teks: tuple[str, ...] = Field(min_length=1)
    judul: str = ""

    def kalimat(self) -> Iterator[Kalimat]:
        """The lines of the head and the title."""
        yield from ((t, self.bila) for t in (*self.teks, self.judul))

    def isi(self, k: Konteks) -> Terisi:
        """The head."""
        baris = [k.teks(t) for t in self.teks]
        return {"blok": self.blok, "teks": [*baris], "judul": k.teks(self.judul)}
