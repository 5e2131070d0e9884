"""A kind of document as data: layout, dated versions of its text, and the proof that each version can be filled."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator, model_validator

from kinerja.aturan.paket import Dasar, Verifikasi
from kinerja.dokumen.naskah.blok import SatuBlok
from kinerja.dokumen.naskah.blok.tabel import BlokTabel
from kinerja.dokumen.naskah.isian import Kertas
from kinerja.dokumen.naskah.konteks import BAWAAN
from kinerja.dokumen.naskah.teks import JenisKolom, Rujukan, rujukan

Sifat = Literal["diwajibkan_peraturan", "kebijakan_daerah"]
Templat = Literal["pernyataan", "perjanjian", "keputusan", "surat", "berita_acara"]
SEL: tuple[JenisKolom, ...] = ("teks", "angka", "rupiah", "tanggal")
DIJUMLAH: tuple[JenisKolom, ...] = ("angka", "rupiah")


class _Data(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Jarak(_Data):
    """Margins in millimetres."""

    atas: int = Field(ge=10, le=60)
    bawah: int = Field(ge=10, le=60)
    kiri: int = Field(ge=10, le=60)
    kanan: int = Field(ge=10, le=60)


class TataCetak(_Data):
    """How a kind is printed: sheet, margins, type, space between lines (in em).

    `ekor`: how many last rows of a table stay on one page. A document filled before it was asked for has none.
    """

    kertas: Kertas
    jarak: Jarak
    huruf: Literal["TeX Gyre Bonum", "Plus Jakarta Sans"] = "TeX Gyre Bonum"
    ukuran: Decimal = Field(ge=8, le=14)
    spasi: Decimal = Field(default=Decimal("0.68"), ge=Decimal("0.3"), le=Decimal("1.6"))
    ekor: int = Field(default=3, ge=0, le=6)

    @field_validator("ukuran", "spasi", mode="before")
    @classmethod
    def _teks(cls, nilai: object) -> object:
        return str(nilai) if isinstance(nilai, int) else nilai


class KolomIsian(_Data):
    """A named field: its kind, what a form calls it, whether it must be given; `isi` the cells of a table."""

    jenis: JenisKolom
    sebutan: str = Field(min_length=1)
    wajib: bool = True
    isi: Mapping[str, JenisKolom] = {}

    @model_validator(mode="after")
    def _sel(self) -> Self:
        if bool(self.isi) != (self.jenis == "tabel"):
            raise ValueError("hanya kolom tabel yang memuat isi, dan ia harus memuatnya")
        if any(x not in SEL for x in self.isi.values()):
            raise ValueError(f"isi tabel hanya {', '.join(SEL)}")
        return self


class Cacat(NamedTuple):
    """Why a text could not be filled: the block (`naskah.3`; empty = the whole text), a code, the field, the words."""

    tempat: str
    kode: str
    kolom: str
    pesan: str

    def __str__(self) -> str:
        return f"{self.tempat}: {self.pesan}" if self.tempat else self.pesan


class VersiNaskah(_Data):
    """One version of a text: from when, on what ground, how sure, its fields and its blocks."""

    mulai: date
    dasar: Dasar
    verifikasi: Verifikasi
    catatan: str = ""
    kolom: Mapping[str, KolomIsian]
    naskah: tuple[SatuBlok, ...] = Field(min_length=1)
    petikan: tuple[SatuBlok, ...] = ()

    @model_validator(mode="after")
    def _utuh(self) -> Self:
        salah = cacat(self)
        if salah:
            raise ValueError("; ".join(map(str, salah)))
        return self

    @property
    def jenis_kolom(self) -> dict[str, JenisKolom]:
        """Kind by column, those every text has included."""
        return {**BAWAAN, **{nama: k.jenis for nama, k in self.kolom.items()}}


class JenisNaskah(_Data):
    """A kind of document with all its versions by number; `kop` whether it carries a letterhead.

    `rahasia`: nobody reads one by an office or a role, only who signs it and who reads the work it belongs to.
    """

    jenis: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    dinomori_sebagai: str = ""
    judul: str = Field(min_length=1)
    rahasia: Literal["", "disiplin", "pengunduran", "tindak_lanjut"] = ""
    sifat: Sifat
    templat: Templat
    kop: Literal["wajib", "boleh", "tanpa"]
    gelar: bool = True
    salinan: bool = False
    tata: TataCetak
    versi: Mapping[str, VersiNaskah] = Field(min_length=1)

    @property
    def jenis_nomor(self) -> str:
        """The kind by which it is numbered (`JenisDokumen`)."""
        return self.dinomori_sebagai or self.jenis

    @field_validator("versi")
    @classmethod
    def _urut(cls, versi: Mapping[str, VersiNaskah], info: ValidationInfo) -> Mapping[str, VersiNaskah]:
        hari = [v.mulai for v in versi.values()]
        if hari != sorted(set(hari)):
            raise ValueError("versi ditulis urut menurut tanggal mulai, tanpa tanggal kembar")
        if not info.data.get("salinan") and any(v.petikan for v in versi.values()):
            raise ValueError("petikan hanya untuk jenis yang punya salinan")
        return versi


def _blok(v: VersiNaskah) -> Iterator[tuple[str, SatuBlok]]:
    for bagian, daftar in (("naskah", v.naskah), ("petikan", v.petikan)):
        yield from ((f"{bagian}.{n}", b) for n, b in enumerate(daftar, start=1))


def cacat(v: VersiNaskah) -> list[Cacat]:
    """Everything in the blocks that could not be filled; also of a version that was put together unchecked."""
    return [*_asing(v), *_tak_terpakai(v)]


def _asing(v: VersiNaskah) -> Iterator[Cacat]:
    """Every field a block names that is not declared, of the wrong kind, or optional where it is always printed."""
    for tempat, b in _blok(v):
        for teks, bila in b.kalimat():
            for kode, nama, salah in _salah_kalimat(v, teks, {b.bila, bila}):
                yield Cacat(tempat, kode, nama, f"{nama} {salah}")
        for nama, jenis, bila in b.kolom():
            kode, salah = _salah_kolom(v, nama, jenis, {b.bila, bila})
            if kode:
                yield Cacat(tempat, kode, nama, f"{nama} {salah}")
        if isinstance(b, BlokTabel) and b.dari in v.kolom:
            sel = {x for c in b.kolom_cetak for x in (c.isi, *c.lagi)} | ({b.jumlah} - {""})
            for x in sorted(sel - v.kolom[b.dari].isi.keys()):
                yield Cacat(tempat, "sel", x, f"sel {x} tidak ada dalam {b.dari}")
            if b.jumlah in v.kolom[b.dari].isi and (salah := _salah_jumlah(b, v.kolom[b.dari].isi)):
                yield Cacat(tempat, "jumlah", b.jumlah, salah)
        if b.bila and b.bila not in v.kolom:
            yield Cacat(tempat, "bila", b.bila, f"bila {b.bila} tidak dikenal")


def _salah_jumlah(b: BlokTabel, isi: Mapping[str, JenisKolom]) -> str:
    """A sum needs numbers, and stands below its column with its name to the left."""
    if isi[b.jumlah] not in DIJUMLAH:
        return f"{b.jumlah} bukan bilangan, jadi tidak dapat dijumlah"
    cetak = [c.isi for c in b.kolom_cetak]
    if b.jumlah not in cetak:
        return f"jumlah {b.jumlah} tidak punya kolom dalam tabel"
    return "" if b.bernomor or cetak[0] != b.jumlah else f"kolom {b.jumlah} yang dijumlah berdiri paling kiri"


def _salah_kalimat(v: VersiNaskah, teks: str, bila: set[str]) -> Iterator[tuple[str, str, str]]:
    jenis = v.jenis_kolom
    try:
        daftar = rujukan(teks)
    except ValueError as galat:
        yield "kurawal", "kalimat", str(galat)
        return
    for r in daftar:
        if r.kolom not in jenis:
            yield "asing", r.kolom, "tidak dikenal"
        elif salah := r.cocok(jenis[r.kolom]):
            yield "cara", r.kolom, salah
        elif salah := _bersyarat(v, r.kolom, bila):
            yield "bersyarat", r.kolom, salah


def _salah_kolom(v: VersiNaskah, nama: str, jenis: JenisKolom, bila: set[str]) -> tuple[str, str]:
    if nama not in v.kolom:
        return "asing", "tidak dikenal"
    if v.kolom[nama].jenis != jenis:
        return "cara", f"harus kolom {jenis}"
    salah = _bersyarat(v, nama, bila)
    return ("bersyarat", salah) if salah else ("", "")


def _bersyarat(v: VersiNaskah, nama: str, bila: set[str]) -> str:
    if nama in v.kolom and not v.kolom[nama].wajib and nama not in bila:
        return "boleh kosong, jadi bagiannya memerlukan bila"
    return ""


def dipakai(blok: Iterable[SatuBlok]) -> set[str]:
    """Every column some blocks name, in a sentence or whole."""
    semua = tuple(blok)
    kalimat = {r.kolom for b in semua for teks, _ in b.kalimat() for r in _rujukan_sah(teks)}
    return kalimat | {nama for b in semua for nama, _, _ in b.kolom()}


def _tak_terpakai(v: VersiNaskah) -> Iterator[Cacat]:
    """A field that nothing prints would be asked for in vain."""
    pakai = dipakai((*v.naskah, *v.petikan))
    for nama in v.kolom:
        if nama not in pakai:
            yield Cacat("", "tak_terpakai", nama, f"kolom {nama} tidak dipakai")


def _rujukan_sah(teks: str) -> tuple[Rujukan, ...]:
    try:
        return rujukan(teks)
    except ValueError:
        return ()
