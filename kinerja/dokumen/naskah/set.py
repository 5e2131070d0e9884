"""Which documents a post needs: a dated table a region chooses, Bekasi's and DKI's as ready packs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from kinerja.aturan.galat import PaketRusak
from kinerja.aturan.paket import Dasar, Verifikasi, baca_yaml, ringkas
from kinerja.dokumen.naskah.galat import NaskahAsing
from kinerja.dokumen.naskah.jenis import Sifat
from kinerja.dokumen.naskah.kata import DATA
from kinerja.dokumen.naskah.pustaka import PustakaNaskah, pustaka_naskah

JenisJabatan = Literal[
    "kepala_daerah", "wakil_kepala_daerah", "jpt_utama", "jpt_madya", "jpt_pratama", "administrator", "pengawas",
    "fungsional", "pelaksana",
]  # fmt: skip
PeranAnggaran = Literal["PA", "KPA", "PPK", "PPTK"]


class _Data(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class DokumenSet(_Data):
    """One document of a set: for which kinds of post, and whether only who handles the budget signs it.

    `sifat`: for these posts local policy although a regulation asks for it of others; empty = as its text says.
    """

    jenis: str
    jabatan: tuple[JenisJabatan, ...] = Field(min_length=1)
    pengelola_anggaran: bool = False
    sifat: Sifat | None = None


class MasaSet(_Data):
    """The documents from a day on, in the order of signing."""

    mulai: date
    dasar: Dasar
    verifikasi: Verifikasi
    catatan: str = ""
    dokumen: tuple[DokumenSet, ...]


class SetNaskah(_Data):
    """A region's rule with its dated entries, oldest first."""

    kode: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    judul: str
    riwayat: tuple[MasaSet, ...] = Field(min_length=1)

    @field_validator("riwayat")
    @classmethod
    def _urut(cls, riwayat: tuple[MasaSet, ...]) -> tuple[MasaSet, ...]:
        hari = [m.mulai for m in riwayat]
        if hari != sorted(set(hari)):
            raise ValueError("riwayat ditulis urut menurut tanggal mulai, tanpa tanggal kembar")
        return riwayat


@dataclass(frozen=True, slots=True)
class DokumenDiminta:
    """A document a post needs: kind, version in force on the day, and whether a regulation asks for it."""

    jenis: str
    versi: str
    judul: str
    sifat: Sifat


def dokumen_diminta(
    aturan: SetNaskah,
    jabatan: JenisJabatan,
    on: date,
    *,
    peran_anggaran: tuple[PeranAnggaran, ...] = (),
    pustaka: PustakaNaskah | None = None,
) -> tuple[DokumenDiminta, ...]:
    """The set of a post on a day, in the order of signing; empty before the rule begins. Raises NaskahAsing."""
    buku = pustaka or pustaka_naskah()
    masa = [m for m in aturan.riwayat if m.mulai <= on]
    return tuple(
        DokumenDiminta(
            d.jenis, buku.berlaku(d.jenis, on), buku.jenis(d.jenis).judul, d.sifat or buku.jenis(d.jenis).sifat
        )
        for d in (masa[-1].dokumen if masa else ())
        if jabatan in d.jabatan and (peran_anggaran or not d.pengelola_anggaran)
    )


def baca_set(berkas: Path) -> SetNaskah:
    """A rule from its file. Raises PaketRusak naming the file and everything found in it."""
    try:
        return SetNaskah.model_validate(baca_yaml(berkas))
    except ValidationError as galat:
        raise PaketRusak(f"{berkas.name}: {ringkas(galat)}") from galat


@cache
def daftar_set() -> Mapping[str, SetNaskah]:
    """The ready packs by code."""
    return {s.kode: s for s in _semua()}


def set_naskah(kode: str) -> SetNaskah:
    """A ready pack. Raises NaskahAsing."""
    if kode not in daftar_set():
        raise NaskahAsing(kode)
    return daftar_set()[kode]


def _semua() -> Iterator[SetNaskah]:
    yield from (baca_set(berkas) for berkas in sorted((DATA / "set").glob("*.yaml")))
