"""The difference between two texts as people read it: line beside line, changed words marked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

from kinerja.dokumen.naskah.sunting import baca_blok

Potong = tuple[bool, str]  # whether these words differ, the words


@dataclass(frozen=True, slots=True)
class BarisBeda:
    """One line before and after; empty on the side where it does not stand."""

    keadaan: Literal["tetap", "berubah", "baru", "hilang"]
    lama: tuple[Potong, ...]
    baru: tuple[Potong, ...]


def beda_naskah(lama: Sequence[Mapping[str, Any]], baru: Sequence[Mapping[str, Any]]) -> list[BarisBeda]:
    """Every line of both texts, in order."""
    return beda_baris(baca_blok(lama), baca_blok(baru))


def beda_baris(kiri: Sequence[str], kanan: Sequence[str]) -> list[BarisBeda]:
    """The same of any lines."""
    cocok = SequenceMatcher(None, kiri, kanan, autojunk=False)
    return [b for kode, a, z, c, d in cocok.get_opcodes() for b in _baris(kode, kiri[a:z], kanan[c:d])]


def _baris(kode: str, kiri: Sequence[str], kanan: Sequence[str]) -> Iterator[BarisBeda]:
    for n in range(max(len(kiri), len(kanan))):
        a, b = kiri[n] if n < len(kiri) else None, kanan[n] if n < len(kanan) else None
        if kode == "equal":
            yield BarisBeda("tetap", ((False, a or ""),), ((False, b or ""),))
        elif a is not None and b is not None:
            yield BarisBeda("berubah", *_kata(a, b))
        elif a is not None:
            yield BarisBeda("hilang", ((True, a),), ())
        else:
            yield BarisBeda("baru", (), ((True, b or ""),))


def _kata(lama: str, baru: str) -> tuple[tuple[Potong, ...], tuple[Potong, ...]]:
    kiri, kanan = lama.split(), baru.split()
    kode = SequenceMatcher(None, kiri, kanan, autojunk=False).get_opcodes()
    sisi_lama = tuple((k != "equal", " ".join(kiri[a:b])) for k, a, b, _c, _d in kode if b > a)
    return sisi_lama, tuple((k != "equal", " ".join(kanan[c:d])) for k, _a, _b, c, d in kode if d > c)
