"""What a node of the plan promises in a year, and what it promised when a result was written to serve it.

The words are kept with the result (`HasilKerja.janji`), because a node may be edited where it stands: only beside the
words of then can be told that the plan moved away from the SKP.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypedDict

from kinerja.aturan.periksa.bahasa import rapatkan
from kinerja.rencana.models import Indikator, Simpul
from kinerja.rencana.selectors.simpul import isikan_indikator


@dataclass(frozen=True, slots=True)
class Ukuran:
    """A measure: its name, the year's target as plain text, its unit; `tanda` is the same under every name."""

    nama: str
    target: str = ""
    satuan: str = ""
    tanda: str = ""


@dataclass(frozen=True, slots=True)
class Janji:
    """What a node (or a line of an agreement) says: its words and its measures by name in small letters."""

    nama: str
    ukuran: Mapping[str, Ukuran] = field(default_factory=dict)


class JanjiTersimpan(TypedDict):
    """As a result keeps it: of which node in which year, its words, its measures."""

    simpul: int
    tahun: int
    nama: str
    ukuran: Sequence[Sequence[str]]


def janji_simpul(simpul: Simpul, tahun: int) -> Janji:
    """What a node says now; its measures are read already (`isikan_indikator`)."""
    return _janji(simpul.nama, [_ukuran(i, str(tahun)) for i in simpul.daftar_indikator])


def _ukuran(i: Indikator, periode: str) -> Ukuran:
    target = next((t.teks for t in i.target_tahun if t.periode == periode), "")
    return Ukuran(i.nama, target, i.satuan, str(i.tanda))


def _janji(nama: str, ukuran: Sequence[Ukuran]) -> Janji:
    return Janji(nama, {rapatkan(u.nama): u for u in ukuran})


def baca_janji(simpan: JanjiTersimpan) -> Janji:
    """What was kept."""
    return _janji(simpan["nama"], [Ukuran(*satu) for satu in simpan["ukuran"]])


def janji_kini(simpul: Collection[int], tahun: int) -> dict[int, JanjiTersimpan]:
    """What these nodes say now, to be kept; two queries, none for no node."""
    daftar = list(Simpul.objects.filter(pk__in=simpul)) if simpul else []
    if daftar:
        isikan_indikator(daftar, tahun)
    return {s.pk: _simpan(s.pk, tahun, janji_simpul(s, tahun)) for s in daftar}


def _simpan(pk: int, tahun: int, janji: Janji) -> JanjiTersimpan:
    ukuran = [(u.nama, u.target, u.satuan, u.tanda) for u in janji.ukuran.values()]
    return JanjiTersimpan(simpul=pk, tahun=tahun, nama=janji.nama, ukuran=ukuran)
