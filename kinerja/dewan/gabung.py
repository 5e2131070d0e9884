"""PURE: which figures of agencies may stand on their own, so that no small one can be worked out from the others.

One column at a time. A figure stands alone from the limit up; all smaller ones, zero too, are told as one sum. Each
further agency that the sum needs is the one with the smallest figure. A sum of nothing is told as what it is: zero for
each. See docs/keputusan/0020.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

PALING_SEDIKIT = 3  # agencies in a sum: one of two could subtract its own


@dataclass(frozen=True, slots=True)
class KolomGabungan:
    """A column as it may be told. `jumlah` None: withheld as a whole; `digabung` None: there is no sum."""

    jumlah: int | None = None
    sendiri: Mapping[str, int] = field(default_factory=dict)
    digabung: int | None = None


def gabung_kolom(nilai: Mapping[str, int], batas: int, seluruh: Mapping[str, int] | None = None) -> KolomGabungan:
    """Agency -> figure, as it may be told. `seluruh`: of how many each figure is a part, where that is told as well.

    A part is told only where the rest of its whole is not small either: all of a few would name everybody.
    """
    ukuran = _Ukuran(nilai, batas, seluruh)
    sendiri = {k for k, n in nilai.items() if n and ukuran.aman({k})}
    lain = set(nilai) - sendiri
    while lain and sendiri and not ukuran.cukup(lain):
        terkecil = min(sendiri, key=lambda k: (nilai[k], k))
        sendiri.remove(terkecil)
        lain.add(terkecil)
    if not ukuran.aman(set(nilai)):
        return KolomGabungan()
    digabung = sum(nilai[k] for k in lain)
    terlihat = {k: nilai[k] for k in sorted(sendiri if digabung else nilai)}
    return KolomGabungan(sum(nilai.values()), terlihat, digabung or None)


@dataclass(frozen=True, slots=True)
class _Ukuran:
    """What makes a sum of some agencies small, or easy to take apart."""

    nilai: Mapping[str, int]
    batas: int
    seluruh: Mapping[str, int] | None

    def aman(self, kunci: set[str]) -> bool:
        """The sum is nothing, or reaches the limit and leaves at least as many of its whole."""
        jumlah = sum(self.nilai[k] for k in kunci)
        if jumlah == 0 or self.seluruh is None:
            return jumlah == 0 or jumlah >= self.batas
        sisa = sum(self.seluruh.get(k, 0) for k in kunci) - jumlah
        return jumlah >= self.batas and sisa >= self.batas

    def tertebak(self, kunci: set[str]) -> bool:
        """Each the largest figure below the limit: their sum would leave no other way."""
        return all(self.nilai[k] == self.batas - 1 for k in kunci)

    def cukup(self, kunci: set[str]) -> bool:
        """A sum that may stand beside figures that stand alone."""
        return len(kunci) >= PALING_SEDIKIT and self.aman(kunci) and not self.tertebak(kunci)
