"""What a plan file says, resolved: versions, nodes, indicators. Values that travel from reading to saving."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kinerja.dasar.angka import Target
from kinerja.dasar.tabel import Baris, Masalah
from kinerja.rencana.models import VersiRencana
from kinerja.rencana.struktur import Kunci

KunciVersi = tuple[str, str]  # document code, version code


@dataclass(slots=True)
class BarisIndikator:
    """One row: an indicator of a node (or the node alone), with its targets by period; None = column absent."""

    baris: Baris
    nama: str
    dahulu: str  # the name it had in the version before; empty = the same
    satuan: str | None
    arah: str | None
    baseline: str | None
    target: Mapping[str, Target]
    periode: frozenset[str]  # the periods the file has a column for

    @property
    def ada(self) -> bool:
        """Whether the row speaks of a measure at all."""
        return bool(self.nama or self.satuan or self.baseline or self.target)


@dataclass(slots=True)
class SimpulBerkas:
    """One node as its rows give it together; None = the file has no such column."""

    kunci: Kunci
    unit: str
    level: str
    nama: str
    induk: Kunci | None
    induk_ada: bool
    pemilik_id: int | None
    pemilik_ada: bool
    pendukung: frozenset[int] | None
    pagu: Mapping[int, int]
    tahun_pagu: frozenset[int]  # the years the file has a budget column for
    baris: list[BarisIndikator]

    @property
    def kode(self) -> str:
        """The node's code."""
        return self.kunci[1]


@dataclass(slots=True)
class VersiBerkas:
    """The nodes of one version of one document; `asal`: the version a new one begins from, without `hilang`."""

    kunci: KunciVersi
    simpul: dict[Kunci, SimpulBerkas] = field(default_factory=dict)
    asal: VersiRencana | None = None
    hilang: frozenset[Kunci] = frozenset()


@dataclass(slots=True)
class BerkasRencana:
    """A whole file, or what is wrong with it."""

    versi: dict[KunciVersi, VersiBerkas] = field(default_factory=dict)
    masalah: list[Masalah] = field(default_factory=list)
