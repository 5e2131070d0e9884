"""Blocks of words: title, paragraph, centred line, frame, numbered points."""

from collections.abc import Iterator
from typing import Literal, Self

from pydantic import Field, model_validator

from kinerja.dokumen.naskah.blok.dasar import Blok, Diambil, Kalimat, Terisi
from kinerja.dokumen.naskah.konteks import Konteks

Angka = Literal["1.", "a.", "(1)", "–", ""]  # empty: a paragraph each


class BlokJudul(Blok):
    """The title, with the number below it where the document has one, and what it is about."""

    blok: Literal["judul"]
    teks: str
    bernomor: bool = False
    tentang: str = ""

    def kalimat(self) -> Iterator[Kalimat]:
        """Title and subject."""
        yield from ((t, self.bila) for t in (self.teks, self.tentang))

    def isi(self, k: Konteks) -> Terisi:
        """The number's line stays, dotted, where the number comes later."""
        nomor = k.teks("{nomor}") if self.bernomor else ""
        return {"blok": self.blok, "teks": k.teks(self.teks), "nomor": nomor, "tentang": k.teks(self.tentang)}


class BlokAlinea(Blok):
    """A paragraph; `tengah` centres it, `tebal` prints it bold, `menjorok` as the oath is printed."""

    blok: Literal["alinea"]
    teks: str
    tengah: bool = False
    tebal: bool = False
    menjorok: bool = False

    def kalimat(self) -> Iterator[Kalimat]:
        """Its one sentence or more."""
        yield self.teks, self.bila

    def isi(self, k: Konteks) -> Terisi:
        """The paragraph."""
        rupa: Terisi = {"tengah": self.tengah, "tebal": self.tebal, "menjorok": self.menjorok}
        return {"blok": self.blok, "teks": k.teks(self.teks), **rupa}


class BlokKotak(Blok):
    """A framed note that must not be overlooked."""

    blok: Literal["kotak"]
    teks: str

    def kalimat(self) -> Iterator[Kalimat]:
        """The note."""
        yield self.teks, self.bila

    def isi(self, k: Konteks) -> Terisi:
        """The note."""
        return {"blok": self.blok, "teks": k.teks(self.teks)}


class BlokBerbutir(Blok):
    """Points: written here, or one for each line of a list column."""

    angka: Angka = "1."
    teks: tuple[str, ...] = ()
    dari: str = ""

    @model_validator(mode="after")
    def _satu_sumber(self) -> Self:
        if bool(self.teks) == bool(self.dari):
            raise ValueError("butir ditulis dalam teks atau diambil dari daftar, salah satu")
        return self

    def kalimat(self) -> Iterator[Kalimat]:
        """The points."""
        yield from ((t, self.bila) for t in self.teks)

    def kolom(self) -> Iterator[Diambil]:
        """The list, where it is one."""
        if self.dari:
            yield self.dari, "daftar", self.bila

    def butir(self, k: Konteks) -> list[str]:
        """The points in words."""
        return [k.teks(t) for t in self.teks] or list(k.daftar(self.dari))


class BlokButir(BlokBerbutir):
    """Numbered points."""

    blok: Literal["butir"]

    def isi(self, k: Konteks) -> Terisi:
        """The points with the style of their numbers."""
        return {"blok": self.blok, "angka": self.angka, "butir": [*self.butir(k)]}


class BlokSubjudul(Blok):
    """A heading within the text."""

    blok: Literal["subjudul"]
    teks: str = Field(min_length=1)

    def kalimat(self) -> Iterator[Kalimat]:
        """The heading."""
        yield self.teks, self.bila

    def isi(self, k: Konteks) -> Terisi:
        """The heading."""
        return {"blok": self.blok, "teks": k.teks(self.teks)}
