"""What the plan of units brought: targets reached, budget spent; a fixed number of queries for all units."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from kinerja.rencana.capaian import hitung_tercapai, susun_indikator
from kinerja.rencana.models import Level, Pagu, Simpul
from kinerja.rencana.selectors.hasil import Belanja, hasil_dokumen
from kinerja.rencana.selectors.serapan import terbaru_per_bulan
from kinerja.rencana.selectors.simpul import isikan_indikator
from kinerja.rencana.selectors.unit import simpul_berpemilik, unit_simpul
from kinerja.rencana.selectors.versi import kunci_berlaku
from kinerja.rencana.struktur import Kunci

HASIL = (Level.TUJUAN, Level.SASARAN, Level.PROGRAM)


@dataclass(slots=True)
class HasilUnit:
    """Of one unit alone: indicators measured and reached, budget, spending by month."""

    terukur: int = 0
    tercapai: int = 0
    indikator: int = 0
    pagu: int = 0
    belanja: dict[int, int] = field(default_factory=lambda: defaultdict(int))

    def tambah(self, lain: "HasilUnit") -> None:
        """Add another unit."""
        self.terukur += lain.terukur
        self.tercapai += lain.tercapai
        self.indikator += lain.indikator
        self.pagu += lain.pagu
        for bulan, n in lain.belanja.items():
            self.belanja[bulan] += n


def hasil_unit(on: date) -> dict[int, HasilUnit]:
    """Unit of the owner post (else of the node) -> what the year brought in the plan in force; three queries."""
    semua = list(_simpul(on))
    hasil: dict[int, HasilUnit] = defaultdict(HasilUnit)
    if not semua:
        return hasil
    dokumen: int = semua[0].versi.dokumen_id
    simpul = [s for s in semua if s.level in HASIL]
    isikan_indikator(simpul, on.year)
    realisasi, belanja = hasil_dokumen(dokumen, simpul, on.year)
    tampil = susun_indikator(simpul, realisasi, on.year)
    for s in simpul:
        satu = hasil[unit_simpul(s)]
        satu.indikator += len(tampil[s.pk])
        tercapai, terukur = hitung_tercapai(tampil[s.pk])
        satu.terukur += terukur
        satu.tercapai += tercapai
        if s.level == Level.PROGRAM:
            satu.pagu += s.pagu_tahun or 0
    for unit, bulan, n in _belanja(belanja, semua):
        hasil[unit].belanja[bulan] += n
    return hasil


def _simpul(on: date) -> QuerySet[Simpul]:
    """Every node of the plan in force, with its owner's unit and its budget of the year (`pagu_tahun`)."""
    pagu = Pagu.objects.filter(simpul=OuterRef("pk"), tahun=on.year).values("jumlah")
    tambahan: Mapping[str, Any] = {"pagu_tahun": Subquery(pagu[:1])}
    kolom = ("unit", "kode", "induk", "level", "versi__dokumen")
    return simpul_berpemilik(kunci_berlaku(on), on).annotate(**tambahan).select_related("versi").only(*kolom)


def _belanja(belanja: Sequence[Belanja], simpul: Sequence[Simpul]) -> Iterator[tuple[int, int, int]]:
    """(unit, month, rupiah): of a month told in several versions the newest, of a branch only its lowest nodes."""
    terbaru = terbaru_per_bulan(belanja)
    milik = {(s.unit_id, s.kode): unit_simpul(s) for s in simpul}
    atas = _leluhur({(unit, kode) for unit, kode, _bulan in terbaru}, _induk(simpul))
    for (unit, kode, bulan), n in terbaru.items():
        if (unit, kode) not in atas:
            yield milik.get((unit, kode), unit), int(bulan[5:7]), n


def _induk(simpul: Sequence[Simpul]) -> dict[Kunci, Kunci]:
    """Of every node by unit and code its parent."""
    kunci = {s.pk: (s.unit_id, s.kode) for s in simpul}
    return {kunci[s.pk]: kunci[s.induk_id] for s in simpul if s.induk_id in kunci}


def _leluhur(awal: Collection[Kunci], induk: Mapping[Kunci, Kunci]) -> set[Kunci]:
    """Everything above these nodes."""
    hasil: set[Kunci] = set()
    for satu in awal:
        atas = induk.get(satu)
        while atas is not None and atas not in hasil:
            hasil.add(atas)
            atas = induk.get(atas)
    return hasil
