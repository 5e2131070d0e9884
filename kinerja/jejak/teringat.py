"""What was read from what acts write, kept until the next act (docs/keputusan/0024)."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar, TypeVarTuple

from kinerja.jejak.selectors import tanda_jejak

Nilai = TypeVarTuple("Nilai")
R = TypeVar("R")


def teringat(banyak: int) -> Callable[[Callable[[*Nilai], R]], Callable[[*Nilai], R]]:
    """A reading is done anew only after an act; its `banyak` latest results are kept in this process.

    One query by key where nothing happened. For pages that are opened again and again and read only what acts write,
    never inside an act, whose own entry comes last. Its values decide alone what is read (no session, no clock), and
    what it gives is shared by all who ask: nobody changes it.
    """

    def hias(baca: Callable[[*Nilai], R]) -> Callable[[*Nilai], R]:
        @lru_cache(maxsize=banyak)
        def ingat(_tanda: str, *nilai: *Nilai) -> R:
            return baca(*nilai)

        @wraps(baca)
        def ambil(*nilai: *Nilai) -> R:
            tanda = tanda_jejak()  # before the reading: an act meanwhile has another one
            return ingat(tanda, *nilai) if tanda else baca(*nilai)

        return ambil

    return hias
