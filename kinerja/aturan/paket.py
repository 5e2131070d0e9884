"""The file format of rule packs: YAML read strictly (no duplicate key, no binary fraction), checked by pydantic."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Literal, Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from kinerja.aturan.bentuk import bentuk_dari
from kinerja.aturan.galat import PaketRusak

Status = Literal["terverifikasi", "sekunder", "ingatan", "belum_diketahui"]
Satuan = Literal[
    "kata", "metode", "rumus", "tabel", "daftar", "hari", "hari_kerja", "bulan", "tanggal", "pola", "angka", "persen",
    "tahun",
]  # fmt: skip


class _PembacaKetat(yaml.CSafeLoader):
    """Safe YAML that refuses what would silently lose or change a value."""


def _peta(loader: _PembacaKetat, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
    kunci = [loader.construct_object(k, deep=True) for k, _ in node.value]
    for k in kunci:
        if kunci.count(k) > 1:
            raise PaketRusak(f"kunci {k!r} tertulis dua kali (baris {node.start_mark.line + 1})")
    return {k: loader.construct_object(v, deep=True) for k, (_, v) in zip(kunci, node.value, strict=True)}


def _pecahan(loader: _PembacaKetat, node: yaml.ScalarNode) -> None:
    raise PaketRusak(f"angka pecahan {node.value} (baris {node.start_mark.line + 1}) harus ditulis sebagai teks")


_PembacaKetat.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _peta)
_PembacaKetat.add_constructor("tag:yaml.org,2002:float", _pecahan)


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Verifikasi(_Model):
    """How sure a value is, and who compared it with which text on which day."""

    status: Status
    oleh: str | None = None
    pada: date | None = None
    sumber: str | None = None

    @model_validator(mode="after")
    def _bernama(self) -> Self:
        if self.status == "terverifikasi" and not (self.oleh and self.pada):
            raise ValueError("status terverifikasi memerlukan nama pemeriksa dan tanggal")
        return self


class Dasar(_Model):
    """A citation: id in the register of regulations, and the article."""

    peraturan: str
    pasal: str


class Entri(_Model):
    """A value from a day on, until the next entry of the same id; `nilai: null` repeals it."""

    mulai: date
    nilai: Any
    dasar: Dasar
    verifikasi: Verifikasi
    catatan: str | None = None


class IsiNilai(_Model):
    """One value with its dated entries, oldest first."""

    judul: str
    satuan: Satuan
    riwayat: tuple[Entri, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _urut(self) -> Self:
        hari = [x.mulai for x in self.riwayat]
        if hari != sorted(set(hari)):
            raise ValueError("entri harus urut menurut tanggal mulai, tanpa tanggal kembar")
        return self


class Peraturan(_Model):
    """One regulation of the register."""

    judul: str
    singkat: str
    ditetapkan: date | None = None
    berlaku: date | None = None
    dicabut: date | None = None
    digantikan_oleh: tuple[str, ...] = ()
    tautan: str | None = None
    verifikasi: Verifikasi


class TabelLibur(_Model):
    """A holiday table kept as CSV beside the pack, with the citation and verification of all its rows."""

    berkas: str
    dasar: Dasar
    verifikasi: Verifikasi


class Paket(_Model):
    """One file of a rule pack: regulations and dated values of one subject."""

    subjek: str
    judul: str
    peraturan: dict[str, Peraturan] = {}
    nilai: dict[str, IsiNilai] = {}
    tabel_libur: TabelLibur | None = None

    @model_validator(mode="after")
    def _bentuk(self) -> Self:
        salah = [x for id_nilai, isi in self.nilai.items() for x in _salah_bentuk(id_nilai, isi)]
        if salah:
            raise ValueError("; ".join(salah))
        return self


def _salah_bentuk(id_nilai: str, isi: IsiNilai) -> Iterator[str]:
    """Every entry of a value that has not the shape its id asks for."""
    adapter = bentuk_dari(id_nilai)
    if adapter is None:
        yield f"nilai {id_nilai} tidak dikenal oleh perhitungan mana pun"
        return
    for entri in isi.riwayat:
        if entri.nilai is not None:
            try:
                adapter.validate_python(entri.nilai)
            except ValidationError as galat:
                yield from (f"{id_nilai} mulai {entri.mulai}: {x}" for x in daftar_salah(galat))


KATA_SALAH = {
    "missing": "belum diisi",
    "extra_forbidden": "isian ini tidak dikenal",
    "literal_error": "bukan salah satu kata yang dikenal",
    "decimal_parsing": "bukan angka",
    "decimal_type": "bukan angka",
    "int_parsing": "bukan bilangan bulat",
    "int_type": "bukan bilangan bulat",
    "string_type": "bukan teks",
    "date_from_datetime_parsing": "bukan tanggal",
    "date_parsing": "bukan tanggal",
    "date_type": "bukan tanggal",
    "too_short": "isinya kurang",
    "greater_than_equal": "terlalu kecil",
    "greater_than": "terlalu kecil",
    "less_than_equal": "terlalu besar",
}


def daftar_salah(galat: ValidationError) -> list[str]:
    """Pydantic's findings, each with its place and what is wrong."""
    return [f"{'.'.join(str(x) for x in e['loc']) or '-'}: {kata_salah(e['type'], e['msg'])}" for e in galat.errors()]


def kata_salah(jenis: str, pesan: str) -> str:
    """One finding of pydantic in words, by its kind and its own message."""
    return KATA_SALAH.get(jenis) or pesan.removeprefix("Value error, ")


def ringkas(galat: ValidationError) -> str:
    """Pydantic's findings in one line: place, then what is wrong."""
    return "; ".join(daftar_salah(galat))


def urai_yaml(teks: str) -> Any:
    """YAML read strictly; raises `PaketRusak` naming the line, or an error of PyYAML."""
    return yaml.load(teks, Loader=_PembacaKetat)  # noqa: S506 (a SafeLoader)


def baca_yaml(berkas: Path) -> Any:
    """A YAML file read strictly; raises `PaketRusak` naming the file and the place."""
    try:
        return urai_yaml(berkas.read_text(encoding="utf-8"))
    except PaketRusak as galat:
        raise PaketRusak(f"{berkas.name}: {galat}") from galat
    except (yaml.YAMLError, UnicodeDecodeError, ValueError) as galat:
        raise PaketRusak(f"{berkas.name}: bukan YAML yang sah: {' '.join(str(galat).split())}") from galat


def baca_paket(berkas: Path) -> Paket:
    """Reads and checks one pack file; raises `PaketRusak` naming the file and everything found in it."""
    try:
        return Paket.model_validate(baca_yaml(berkas))
    except ValidationError as galat:
        raise PaketRusak(f"{berkas.name}: {ringkas(galat)}") from galat
