"""The skeleton of a version: its nodes without their words, read once for everything a drawing asks of the tree."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.db.models import F, FilteredRelation, Q

from kinerja.rencana.models import Simpul, VersiRencana
from kinerja.rencana.selectors.cari import UnitTampil
from kinerja.rencana.selectors.celah import BERPAGU
from kinerja.rencana.selectors.nama import NAMA_UNIT, versi_unit


class Tulang(NamedTuple):
    """One node of the skeleton."""

    pk: int
    induk: int | None
    unit: int
    pemilik: int | None
    level: str
    pagu: int | None


@dataclass(frozen=True, slots=True)
class Kerangka:
    """All nodes of a version, seen in a year and on a day, and the units they belong to."""

    versi: VersiRencana
    tahun: int
    on: date
    simpul: Mapping[int, Tulang]
    unit: list[UnitTampil]

    @property
    def akar(self) -> list[int]:
        """The nodes without a parent."""
        return [s.pk for s in self.simpul.values() if s.induk is None]

    def akar_unit(self, unit: int) -> list[int]:
        """The topmost nodes of a unit."""
        milik = (s for s in self.simpul.values() if s.unit == unit)
        return [s.pk for s in milik if s.induk is None or self.simpul[s.induk].unit != unit]

    def milik(self, jabatan: Collection[int]) -> list[int]:
        """The nodes these posts own."""
        return [s.pk for s in self.simpul.values() if s.pemilik in jabatan]

    def ke_atas(self, pk: int) -> list[int]:
        """A node and all above it."""
        hasil = [pk]
        while (atas := self.simpul[hasil[-1]].induk) is not None:
            hasil.append(atas)
        return hasil


def baca_kerangka(versi: VersiRencana, tahun: int, on: date) -> Kerangka:
    """One query."""
    pagu = {"_p": FilteredRelation("pagu", condition=Q(pagu__tahun=tahun))}  # at most one a node
    baris = Simpul.objects.filter(versi=versi).annotate(**versi_unit(on), **pagu).order_by("unit__kode", "kode")
    kolom = ("pk", "induk_id", "unit_id", "pemilik_id", "level")
    semua = list(baris.values_list(*kolom, F("_p__jumlah"), "unit__kode", F(NAMA_UNIT)))
    simpul = {tulang[0]: Tulang(*tulang) for *tulang, _kode, _nama in semua}
    unit = {tulang[2]: (kode, nama or kode) for *tulang, kode, nama in semua}
    return Kerangka(versi, tahun, on, simpul, _unit(simpul, unit))


def _unit(simpul: Mapping[int, Tulang], unit: Mapping[int, tuple[str, str]]) -> list[UnitTampil]:
    """As `daftar_unit` has them, without asking again."""
    banyak, akar, pagu = defaultdict[int, int](int), defaultdict[int, int](int), dict[int, int]()
    for s in simpul.values():
        banyak[s.unit] += 1
        akar[s.unit] += s.induk is None
        if s.pagu is not None and _puncak(s, simpul):
            pagu[s.unit] = pagu.get(s.unit, 0) + s.pagu
    return [UnitTampil(u, kode, nama, banyak[u], pagu.get(u), akar[u]) for u, (kode, nama) in unit.items()]


def _puncak(s: Tulang, simpul: Mapping[int, Tulang]) -> bool:
    """A budgeted node that stands below no budgeted node of its unit."""
    atas = simpul[s.induk] if s.induk is not None else None
    return s.level in BERPAGU and (atas is None or atas.level not in BERPAGU or atas.unit != s.unit)
