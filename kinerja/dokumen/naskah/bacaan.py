"""The words of a filled document for a screen: whoever signs reads them without opening a file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from pydantic import JsonValue

from kinerja.dokumen.naskah.susun import Naskah

Baris = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bacaan:
    """A piece of the text: `rupa` is judul, alinea, butir, pasangan or tabel; a table has its head in `teks`."""

    rupa: str
    teks: Baris = ()
    baris: tuple[Baris, ...] = ()


def bacaan(naskah: Naskah) -> list[Bacaan]:
    """The whole text in reading order, without the places for signatures."""
    bagian = cast("list[Mapping[str, JsonValue]]", naskah.isi["bagian"])
    return [x for b in bagian for x in _blok(b)]


def _blok(b: Mapping[str, JsonValue]) -> Iterator[Bacaan]:
    match b["blok"]:
        case "judul" | "lampiran" | "subjudul":
            lagi = (_teks(b.get("tentang")), _teks(b.get("judul")))
            yield Bacaan("judul", tuple(x for x in (*_daftar(b.get("teks")), *lagi) if x))
        case "rincian":
            yield Bacaan("pasangan", baris=_tabel(b["baris"]))
        case "kepala_surat":
            yield Bacaan("pasangan", baris=_tabel(b["baris"]))
            yield Bacaan("butir", _daftar(b["kepada"]))
        case "tabel":
            yield Bacaan("tabel", _daftar(b["kepala"]), _tabel(b["baris"]))
        case "diktum":
            for d in cast("list[Mapping[str, JsonValue]]", b["diktum"]):
                yield Bacaan("alinea", (f"{_teks(d['urutan'])}: {_teks(d['teks'])}",))
                yield Bacaan("pasangan", baris=_tabel(d["baris"]))
        case "ttd":
            return
        case _:
            yield from _lain(b)


def _lain(b: Mapping[str, JsonValue]) -> Iterator[Bacaan]:
    """Paragraphs, notes, grounds and points, each with its heading."""
    if (kepala := _teks(b.get("sebutan"))) and b.get("butir"):
        yield Bacaan("alinea", (kepala,))
    if teks := _daftar(b.get("teks")):
        yield Bacaan("alinea", teks)
    if butir := _daftar(b.get("butir")):
        yield Bacaan("butir", butir)


def _teks(nilai: JsonValue) -> str:
    return str(nilai) if isinstance(nilai, str | int) else ""


def _daftar(nilai: JsonValue) -> Baris:
    if isinstance(nilai, str):
        return (nilai,) if nilai else ()
    return tuple(_teks(x) for x in nilai) if isinstance(nilai, list) else ()


def _tabel(nilai: JsonValue) -> tuple[Baris, ...]:
    return tuple(_daftar(x) for x in nilai) if isinstance(nilai, list) else ()
