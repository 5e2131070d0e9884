"""Blocks of an order: what it considers and rests on, what it decides point by point."""

from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from kinerja.dokumen.naskah.blok.dasar import Blok, Kalimat, Terisi
from kinerja.dokumen.naskah.blok.kalimat import BlokBerbutir
from kinerja.dokumen.naskah.blok.tabel import BarisRincian
from kinerja.dokumen.naskah.konteks import Konteks

URUTAN = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN", "KESEMBILAN", "KESEPULUH")


class BlokDasar(BlokBerbutir):
    """`Menimbang`, `Mengingat`, `Memperhatikan`: a label and its points."""

    blok: Literal["dasar"]
    sebutan: str

    def isi(self, k: Konteks) -> Terisi:
        """One point needs no number."""
        return {"blok": self.blok, "sebutan": self.sebutan, "angka": self.angka, "butir": [*self.butir(k)]}


class Diktum(BaseModel):
    """One decision, with lines of facts below it where it names a person."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    teks: str
    baris: tuple[BarisRincian, ...] = ()
    bila: str = ""


class BlokDiktum(Blok):
    """`Menetapkan` and the decisions, KESATU, KEDUA and on."""

    blok: Literal["diktum"]
    menetapkan: str = ""
    teks: tuple[Diktum, ...] = Field(min_length=1, max_length=len(URUTAN))

    def kalimat(self) -> Iterator[Kalimat]:
        """Every sentence of every decision."""
        yield self.menetapkan, self.bila
        for d in self.teks:
            yield from ((d.teks, d.bila), *((b.teks, b.bila or d.bila) for b in d.baris))

    def isi(self, k: Konteks) -> Terisi:
        """Only the decisions whose column is given, numbered without a gap."""
        ada = [d for d in self.teks if k.ada(d.bila)]
        diktum: list[Terisi] = [
            {
                "urutan": URUTAN[n],
                "teks": k.teks(d.teks),
                "baris": [[b.sebutan, k.teks(b.teks)] for b in d.baris if k.ada(b.bila)],
            }
            for n, d in enumerate(ada)
        ]
        return {"blok": self.blok, "menetapkan": k.teks(self.menetapkan), "diktum": [*diktum]}
