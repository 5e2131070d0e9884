"""The words of snapshots of the first shape: four fixed texts. Nothing writes them any more; they are read for ever."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class NaskahSatu:
    """The statement in the order in which it is printed."""

    judul: str
    pembuka: str
    janji: tuple[str, ...]
    janji_kedua: tuple[str, ...] = ()


def baca_naskah_satu(isi: Mapping[str, Any]) -> NaskahSatu:
    """From the snapshot."""
    return NaskahSatu(str(isi["judul"]), str(isi["pembuka"]), tuple(isi["janji"]), tuple(isi["janji_kedua"]))
