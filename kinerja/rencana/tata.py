"""Where the boxes of a tree stand when it is drawn from left to right. Pure: sizes in, places out."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Kotak:
    """A box: its upper left corner and its size."""

    x: int
    y: int
    lebar: int
    tinggi: int

    @property
    def tengah(self) -> int:
        """The height at which lines meet it."""
        return self.y + self.tinggi // 2


@dataclass(frozen=True, slots=True)
class Ukur:
    """The width of a box, the room between columns and between boxes below each other."""

    lebar: int = 248
    antar_kolom: int = 64
    antar_baris: int = 16


@dataclass(frozen=True, slots=True)
class Tata(Generic[K]):
    """The places of all boxes, and the size of the whole."""

    kotak: Mapping[K, Kotak]
    lebar: int
    tinggi: int


def tata(
    akar: Sequence[K], anak: Mapping[K, Sequence[K]], tinggi: Mapping[K, int], ukur: Ukur | None = None
) -> Tata[K]:
    """Each box in the column of its depth; what stands below it beside it, in order, it in the middle of them.

    A box and all below it take a band of their own: no two boxes touch, and no line crosses a box.
    """
    satu = ukur or Ukur()
    pita = _pita(akar, anak, tinggi, satu)
    kotak: dict[K, Kotak] = {}
    antre = _deret(akar, pita, 0, sum(_jarak([pita[k] for k in akar], satu)), 0, satu)
    while antre:
        kunci, atas, dalam = antre.pop()
        h = tinggi[kunci]
        x = dalam * (satu.lebar + satu.antar_kolom)
        kotak[kunci] = Kotak(x, atas + (pita[kunci] - h) // 2, satu.lebar, h)
        antre += _deret(anak.get(kunci, ()), pita, atas, pita[kunci], dalam + 1, satu)
    lebar = max((k.x + k.lebar for k in kotak.values()), default=0)
    return Tata(kotak, lebar, max((k.y + k.tinggi for k in kotak.values()), default=0))


def _pita(akar: Sequence[K], anak: Mapping[K, Sequence[K]], tinggi: Mapping[K, int], ukur: Ukur) -> dict[K, int]:
    """The height of the band of each box: its own, or that of all below it together; from the leaves up."""
    urut: list[K] = []
    antre = list(akar)
    while antre:
        kunci = antre.pop()
        urut.append(kunci)
        antre += anak.get(kunci, ())
    pita: dict[K, int] = {}
    for kunci in reversed(urut):
        pita[kunci] = max(tinggi[kunci], sum(_jarak([pita[k] for k in anak.get(kunci, ())], ukur)))
    return pita


def _jarak(pita: Sequence[int], ukur: Ukur) -> list[int]:
    """Bands with the room between them."""
    return [*pita, ukur.antar_baris * (len(pita) - 1)] if pita else []


def _deret(
    daftar: Sequence[K], pita: Mapping[K, int], atas: int, ruang: int, dalam: int, ukur: Ukur
) -> list[tuple[K, int, int]]:
    """The tops of the bands of siblings, in the middle of the room they have."""
    y = atas + (ruang - sum(_jarak([pita[k] for k in daftar], ukur))) // 2
    hasil: list[tuple[K, int, int]] = []
    for kunci in daftar:
        hasil.append((kunci, y, dalam))
        y += pita[kunci] + ukur.antar_baris
    return hasil
