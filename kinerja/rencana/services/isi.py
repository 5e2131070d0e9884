"""What forms hand to the acts on the plan: frozen values, texts tidied as an exchange file reads them."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from kinerja.dasar.angka import Target


def rapi(teks: str) -> str:
    """Composed letters, plain line ends, nothing around: what an export writes and an import reads back the same."""
    return unicodedata.normalize("NFC", teks.replace("\r\n", "\n").replace("\r", "\n")).strip().strip("\u00a0\ufeff")


@dataclass(frozen=True, slots=True)
class IsiSimpul:
    """A node as a form gives it; `pagu` by year, None = no budget."""

    unit_id: int
    level: str
    kode: str
    nama: str
    induk_id: int | None = None
    pemilik_id: int | None = None
    unit_pendukung: frozenset[int] = frozenset()
    pagu: Mapping[int, int | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class IsiIndikator:
    """An indicator as a form gives it; `target` by period (`2026`, `2026-TW1`), None = no target."""

    nama: str
    satuan: str = ""
    arah: str = "naik"
    formula: str = ""
    sumber: str = ""
    baseline: str = ""
    target: Mapping[str, Target | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class IsiRealisasi:
    """What came of an indicator in a period, as text or number; where it is taken from."""

    periode: str
    teks: str
    sumber: str = ""
