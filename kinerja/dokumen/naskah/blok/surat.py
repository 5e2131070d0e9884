"""Blocks of a letter: number, nature, subject and addressees at its head; who gets a copy at its end."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from kinerja.dokumen.naskah.blok.dasar import Blok, Diambil, Kalimat, Terisi
from kinerja.dokumen.naskah.blok.tabel import BarisRincian
from kinerja.dokumen.naskah.kata import kata
from kinerja.dokumen.naskah.konteks import Konteks


class BlokKepalaSurat(Blok):
    """Place and day, then number, nature, annex and subject, then the addressees."""

    blok: Literal["kepala_surat"]
    baris: tuple[BarisRincian, ...] = Field(min_length=1)
    kepada: str
    di: str = ""

    def kalimat(self) -> Iterator[Kalimat]:
        """The lines of the head."""
        yield from ((b.teks, b.bila or self.bila) for b in self.baris)
        yield self.di, self.bila

    def kolom(self) -> Iterator[Diambil]:
        """The addressees."""
        yield self.kepada, "daftar", self.bila

    def isi(self, k: Konteks) -> Terisi:
        """Head and addressees."""
        return {
            "blok": self.blok,
            "tempat": k.teks("{tempat}, {tanggal}"),
            "baris": [[b.sebutan, k.teks(b.teks)] for b in self.baris if k.ada(b.bila)],
            "yth": kata("yth"),
            "kepada": [*k.daftar(self.kepada)],
            "di": k.teks(self.di),
        }


class BlokTembusan(Blok):
    """Who gets a copy; nothing where nobody does."""

    blok: Literal["tembusan"]

    def isi(self, k: Konteks) -> Terisi:
        """The heading and the names."""
        return {"blok": self.blok, "sebutan": kata("tembusan"), "butir": [*k.isian.tembusan]}
