"""The filled text as a page shows it: pieces in reading order, tables with cells that stand beside several rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kinerja.dokumen.naskah.bacaan import bacaan_bagian
from kinerja.perjanjian.cetak import bagian_bertanggal
from kinerja.perjanjian.naskah import NaskahPK

Bagian = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SelNaskah:
    """A cell: the head it stands under, its words, over how many rows; `nomor`: only its number."""

    kepala: str
    teks: str
    rentang: int
    nomor: bool
    utama: bool  # the words the row is named by
    kanan: bool


@dataclass(frozen=True, slots=True)
class TabelNaskah:
    """Head, rows, and the row with the sum."""

    kepala: tuple[SelNaskah, ...]
    baris: tuple[tuple[SelNaskah, ...], ...]
    jumlah: tuple[SelNaskah, ...] = ()


def potongan(naskah: NaskahPK, tanggal: date | None) -> Iterator[tuple[str, Any]]:
    """Kind and content of each piece; the signatures once, where they first stand."""
    bertanda = False
    for b in bagian_bertanggal(naskah, tanggal):
        match b["blok"]:
            case "ttd":
                if not bertanda:
                    yield "tanda", b
                bertanda = True
            case "tabel":
                yield "tabel", tabel(b)
            case "alinea" if b["tengah"]:
                yield "tengah", bacaan_bagian([b])[0].teks
            case "judul" | "lampiran" | "subjudul" as rupa:
                yield from ((rupa, x.teks) for x in bacaan_bagian([b]))
            case _:
                yield from ((x.rupa, x.baris if x.rupa == "pasangan" else x.teks) for x in bacaan_bagian([b]))


def tabel(b: Bagian) -> TabelNaskah:
    """A row that goes on with the words of the row above leaves those cells to it."""
    baris: Sequence[Sequence[str]] = b["baris"]
    lanjut = [0 in b["lebar"] and not r[0] for r in baris]
    isi = tuple(
        tuple(
            _sel(b, x, teks, _rentang(baris, lanjut, n, x))
            for x, teks in enumerate(r)
            if teks or not lanjut[n]
        )
        for n, r in enumerate(baris)
    )  # fmt: skip
    return TabelNaskah(tuple(_sel(b, x, k, 1) for x, k in enumerate(b["kepala"])), isi, _jumlah(b))


def _rentang(baris: Sequence[Sequence[str]], lanjut: Sequence[bool], n: int, x: int) -> int:
    """How many rows a cell stands beside: those below that go on and say nothing there."""
    banyak = 1
    while n + banyak < len(baris) and lanjut[n + banyak] and not baris[n + banyak][x]:
        banyak += 1
    return banyak


def _sel(b: Bagian, x: int, teks: str, rentang: int) -> SelNaskah:
    lebar: Sequence[int] = b["lebar"]
    return SelNaskah(b["kepala"][x], teks, rentang, lebar[x] == 0, x == int(lebar[0] == 0), b["rata"][x] == "kanan")


def _jumlah(b: Bagian) -> tuple[SelNaskah, ...]:
    """The row of the sum: its name under the column before it, and the figures."""
    if not b["jumlah"]:
        return ()
    letak = int(b["jumlah"]["letak"])
    teks = {letak: b["jumlah"]["nilai"], max(letak - 1, 0): b["jumlah"]["sebutan"]}
    return tuple(_sel(b, x, str(teks.get(x, "")), 1) for x in range(len(b["kepala"])))
