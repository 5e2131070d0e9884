"""The shape of the tree, pure: order of levels, the parent a code names, cycles. Used by forms and by the import."""

from collections.abc import Collection, Hashable, Mapping, Sequence
from typing import TypeVar

from kinerja.rencana.models import Level

URUTAN_LEVEL = {level: urutan for urutan, level in enumerate(Level.values)}
Kunci = tuple[int, str]  # unit id, code
RENSTRA = (Level.TUJUAN, Level.SASARAN)
T = TypeVar("T", bound=Hashable)


def level_di_bawah(anak: str, induk: str, *, unit_sama: bool = True) -> bool:
    """A child stands at a lower level than its parent; levels between may be skipped.

    Across units a goal or target of the lower one serves a target of the upper one: the Renstra of an agency begins
    where the RPJMD ends.
    """
    if not unit_sama and anak in RENSTRA and induk in RENSTRA:
        return True
    return URUTAN_LEVEL[anak] > URUTAN_LEVEL[induk]


def cari_induk(kode: str, unit: int, leluhur: Mapping[int, Sequence[int]], ada: Collection[Kunci]) -> Kunci | None:
    """The node a parent code names: in the same unit, else in the nearest unit above it."""
    return next((k for k in ((u, kode) for u in (unit, *leluhur.get(unit, ()))) if k in ada), None)


def daur(induk: Mapping[T, T | None]) -> list[tuple[T, ...]]:
    """The cycles in a child -> parent table, each once, as the nodes on it in order."""
    selesai: set[T] = set()
    hasil: list[tuple[T, ...]] = []
    for awal in induk:
        jalan: dict[T, int] = {}
        simpul: T | None = awal
        while simpul is not None and simpul not in selesai and simpul not in jalan:
            jalan[simpul] = len(jalan)
            simpul = induk.get(simpul)
        if simpul is not None and simpul in jalan:
            hasil.append(tuple(jalan)[jalan[simpul] :])
        selesai.update(jalan)
    return hasil
