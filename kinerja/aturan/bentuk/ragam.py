"""The shape of a value as a tree of parts: what a form asks for and a comparison lists, read from the shape itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal

from kinerja.aturan.bentuk import bentuk_dari

JenisButir = Literal["angka", "bulat", "kata", "ya_tidak", "teks"]
Jalur = tuple[str, ...]


@dataclass(frozen=True)
class Butir:
    """One number, word, text or yes-or-no; `pilihan` where only certain words are allowed."""

    jenis: JenisButir
    pilihan: tuple[str, ...] = ()


@dataclass(frozen=True)
class Kelompok:
    """Named parts that belong together; `nama` is the shape's name, `boleh_kosong` what may be left out."""

    nama: str
    anak: Mapping[str, "Ragam"]
    boleh_kosong: frozenset[str] = field(default_factory=frozenset)
    baku: Mapping[str, object] = field(default_factory=dict)  # what a part says that is left out


@dataclass(frozen=True)
class Peta:
    """The same part for each of several words: those of `kunci`, or any words where there are none."""

    isi: "Ragam"
    kunci: tuple[str, ...] = ()


@dataclass(frozen=True)
class Daftar:
    """Any number of the same part, in an order."""

    isi: "Ragam"


Ragam = Butir | Kelompok | Peta | Daftar
MENURUT_JENIS: dict[str, JenisButir] = {
    "number": "angka",
    "integer": "bulat",
    "boolean": "ya_tidak",
    "string": "teks",
}


@lru_cache(maxsize=256)
def ragam_dari(id_nilai: str) -> Ragam:
    """The tree of a value's shape. Raises KeyError for an id that no calculation knows."""
    bentuk = bentuk_dari(id_nilai)
    if bentuk is None:
        raise KeyError(id_nilai)
    skema = bentuk.json_schema()
    return _ragam(skema, skema.get("$defs", {}))


def _ragam(skema: Mapping[str, Any], nama: Mapping[str, Any]) -> Ragam:
    if "$ref" in skema:
        return _ragam(nama[skema["$ref"].rpartition("/")[2]], nama)
    if "anyOf" in skema:  # a decimal is a number or its text; what may be left out is that or null
        return _ragam(next(x for x in skema["anyOf"] if x.get("type") != "null"), nama)
    if "enum" in skema or "const" in skema:
        return Butir("kata", tuple(str(x) for x in skema.get("enum", [skema.get("const")])))
    if "properties" in skema:
        anak = {k: _ragam(x, nama) for k, x in skema["properties"].items()}
        baku = {k: x["default"] for k, x in skema["properties"].items() if x.get("default") is not None}
        return Kelompok(skema["title"], anak, frozenset(anak) - frozenset(skema.get("required", ())), baku)
    if isinstance(skema.get("additionalProperties"), dict):
        kunci = tuple(str(x) for x in skema.get("propertyNames", {}).get("enum", ()))
        return Peta(_ragam(skema["additionalProperties"], nama), kunci)
    if skema.get("type") == "array":
        return Daftar(_ragam(skema["items"], nama))
    return Butir(MENURUT_JENIS[skema["type"]])


def butir_nilai(ragam: Ragam, nilai: Any, jalur: Jalur = ()) -> Iterator[tuple[Jalur, object]]:
    """Every single part of a value with the way to it, in the order of its shape; what is left out is not listed."""
    if isinstance(ragam, Kelompok):
        for k, dalam in ragam.anak.items():
            if nilai.get(k) is not None:
                yield from butir_nilai(dalam, nilai[k], (*jalur, k))
    elif isinstance(ragam, Peta):
        for k in [*(x for x in ragam.kunci if x in nilai), *(x for x in nilai if x not in ragam.kunci)]:
            yield from butir_nilai(ragam.isi, nilai[k], (*jalur, str(k)))
    elif isinstance(ragam, Daftar) and not isinstance(ragam.isi, Butir):
        for i, satu in enumerate(nilai, 1):
            yield from butir_nilai(ragam.isi, satu, (*jalur, str(i)))
    else:
        yield jalur, nilai
