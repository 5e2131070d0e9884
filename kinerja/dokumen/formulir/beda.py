"""What a form says otherwise than the document that was issued of it: change by change, for whoever issues it again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import cast

from django.utils.translation import gettext as _
from pydantic import JsonValue

from kinerja.dokumen.naskah.bacaan import Bacaan, bacaan
from kinerja.dokumen.naskah.bacaan_dasar import daftar, teks
from kinerja.dokumen.naskah.kata import kata
from kinerja.dokumen.naskah.susun import Naskah

Baris = tuple[tuple[str, str], ...]  # cells of a line: what stands over or before it, and its words


@dataclass(frozen=True, slots=True)
class PerubahanFormulir:
    """Words that were (`lama`, empty where there were none) and are now (`baru`, empty where they are gone)."""

    apa: str
    lama: str
    baru: str


def beda_formulir(lama: Naskah, baru: Naskah) -> list[PerubahanFormulir]:
    """In reading order; empty where only sheet, number, code and moment differ."""
    dulu, kini = list(_baris(lama)), list(_baris(baru))
    banding = SequenceMatcher(None, dulu, kini, autojunk=False)
    return [
        ubah
        for op, a, b, c, d in banding.get_opcodes()
        if op != "equal"
        for x, y in zip_longest(dulu[a:b], kini[c:d], fillvalue=())
        for ubah in _satu(x, y)
    ]


def _satu(lama: Baris, baru: Baris) -> Iterator[PerubahanFormulir]:
    """Cell by cell where the line is the same one, else the whole line."""
    if [apa for apa, _isi in lama] == [apa for apa, _isi in baru]:
        yield from (PerubahanFormulir(apa, x, y) for (apa, x), (_apa, y) in zip(lama, baru, strict=True) if x != y)
    else:
        yield PerubahanFormulir("", _utuh(lama), _utuh(baru))


def _utuh(baris: Baris) -> str:
    return " · ".join(isi for _apa, isi in baris if isi)


def _baris(naskah: Naskah) -> Iterator[Baris]:
    nomor = f"{kata('nomor')} "
    for b in bacaan(naskah):
        yield from (x for x in _bacaan(b) if x and not x[0][1].startswith(nomor))
    for blok in cast("list[Mapping[str, JsonValue]]", naskah.isi["bagian"]):
        if blok["blok"] == "ttd":
            yield from map(_tanda, cast("list[Mapping[str, JsonValue]]", blok["pihak"]))


def _bacaan(b: Bacaan) -> Iterator[Baris]:
    yield from ((("", x),) for x in ([] if b.rupa == "tabel" else b.teks))
    for baris in b.baris:
        if b.rupa == "pasangan":
            yield ((baris[0], " ".join(baris[1:])),)
        else:
            samping = "" if any(b.teks[:1]) else f", {baris[0].lower()}"  # parties: each fact has its line
            yield tuple((f"{apa}{samping}", isi) for apa, isi in zip_longest(b.teks, baris, fillvalue=""))


def _tanda(pihak: Mapping[str, JsonValue]) -> Baris:
    isi: Sequence[str] = (teks(pihak["sebutan"]), *daftar(pihak["nama"]), teks(pihak["ruang"]))
    return ((_("Tanda tangan"), " ".join(x for x in isi if x).replace("\n", " ")),)
