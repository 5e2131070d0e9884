"""The words of the parts that only a form has, for a screen."""

from collections.abc import Iterator, Mapping
from typing import cast

from pydantic import JsonValue

from kinerja.dokumen.naskah.bacaan_dasar import Bacaan, Baris, daftar, pasangan, teks

Bagian = Mapping[str, JsonValue]


def bacaan_formulir(b: Bagian) -> Iterator[Bacaan]:
    """The head, the parties, tables, results; nothing for a part of another kind."""
    match b["blok"]:
        case "kepala_formulir":
            yield Bacaan("judul", (teks(b["judul"]), *daftar(b["anak"])))
            yield Bacaan("alinea", tuple(x for x in (teks(b["kiri"]), teks(b["kanan"])) if x))
        case "para_pihak":
            yield Bacaan("tabel", ("", *daftar(b["sebutan"])), pasangan(b["baris"]))
        case "hasil" | "uraian":
            yield Bacaan("pasangan", baris=pasangan(b["baris"]))
        case "kurva":
            yield Bacaan("tabel", daftar(b["kelas"]), (daftar(b["batas"]),))
        case "bagan":
            for kelompok in cast("list[Bagian]", b["kelompok"]):
                yield from _kelompok(daftar(b["kepala"]), kelompok)


def _kelompok(kepala: Baris, kelompok: Bagian) -> Iterator[Bacaan]:
    if judul := teks(kelompok["judul"]):
        yield Bacaan("judul", (judul,))
    baris = [x for r in cast("list[Bagian]", kelompok["baris"]) for x in _baris(r)]
    if baris:
        yield Bacaan("tabel", kepala, tuple(baris))
    else:
        yield Bacaan("alinea", (teks(kelompok["kosong"]),))


def _baris(r: Bagian) -> Iterator[Baris]:
    """What stands once beside several lines is said with the first."""
    induk, ekor = _sel(r["induk"]), _sel(r["ekor"])
    for n, anak in enumerate(cast("list[JsonValue]", r["anak"])):
        samping = (induk, ekor) if n == 0 else (("",) * len(induk), ("",) * len(ekor))
        yield (*samping[0], *_sel(anak), *samping[1])


def _sel(nilai: JsonValue) -> Baris:
    return tuple(_satu_sel(x) for x in cast("list[JsonValue]", nilai))


def _satu_sel(nilai: JsonValue) -> str:
    if not isinstance(nilai, dict):
        return teks(nilai)
    isi = (teks(nilai["tebal"]), teks(nilai["teks"]), *daftar(nilai["butir"]), teks(nilai["kecil"]))
    return "\n".join(x for x in isi if x)
