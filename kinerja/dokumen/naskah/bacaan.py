"""The words of a filled document for a screen: whoever signs reads them without opening a file."""

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from pydantic import JsonValue

from kinerja.dokumen.naskah.bacaan_dasar import Bacaan, daftar, pasangan, teks
from kinerja.dokumen.naskah.bacaan_formulir import bacaan_formulir
from kinerja.dokumen.naskah.susun import Naskah

__all__ = ["Bacaan", "bacaan", "bacaan_bagian"]


def bacaan(naskah: Naskah) -> list[Bacaan]:
    """The whole text in reading order, without the places for signatures."""
    return bacaan_bagian(cast("list[Mapping[str, JsonValue]]", naskah.isi["bagian"]))


def bacaan_bagian(bagian: Iterable[Mapping[str, JsonValue]]) -> list[Bacaan]:
    """The same of some of its parts."""
    return [x for b in bagian for x in _blok(b)]


def _blok(b: Mapping[str, JsonValue]) -> Iterator[Bacaan]:
    match b["blok"]:
        case "judul" | "lampiran" | "subjudul":
            lagi = (teks(b.get("tentang")), teks(b.get("judul")))
            yield Bacaan("judul", tuple(x for x in (*daftar(b.get("teks")), *lagi) if x))
        case "rincian":
            yield Bacaan("pasangan", baris=pasangan(b["baris"]))
        case "kepala_surat":
            yield Bacaan("pasangan", baris=pasangan(b["baris"]))
            yield Bacaan("butir", daftar(b["kepada"]))
        case "tabel":
            yield Bacaan("tabel", daftar(b["kepala"]), pasangan(b["baris"]))
        case "diktum":
            for d in cast("list[Mapping[str, JsonValue]]", b["diktum"]):
                yield Bacaan("alinea", (f"{teks(d['urutan'])}: {teks(d['teks'])}",))
                yield Bacaan("pasangan", baris=pasangan(d["baris"]))
        case "ttd":
            return
        case _:
            yield from _lain(b)
            yield from bacaan_formulir(b)


def _lain(b: Mapping[str, JsonValue]) -> Iterator[Bacaan]:
    """Paragraphs, notes, grounds and points, each with its heading."""
    if (kepala := teks(b.get("sebutan"))) and b.get("butir"):
        yield Bacaan("alinea", (kepala,))
    if isi := daftar(b.get("teks")):
        yield Bacaan("alinea", isi)
    if butir := daftar(b.get("butir")):
        yield Bacaan("alinea" if b.get("angka") == "" else "butir", butir)
