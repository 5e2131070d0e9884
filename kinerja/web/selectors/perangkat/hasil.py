"""What the plan of units brought: targets reached, budget spent; a fixed number of queries for all units."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Sum

from kinerja.rencana.capaian import hitung_tercapai, susun_indikator
from kinerja.rencana.models import AnggaranBulanan, Level, VersiRencana
from kinerja.rencana.selectors import realisasi_dari, versi_berlaku
from kinerja.rencana.selectors.simpul import isi_tahun
from kinerja.rencana.selectors.unit import simpul_berpemilik, unit_simpul
from kinerja.rencana.struktur import Kunci
from kinerja.rencana.versi import urutan_versi

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
    """Unit of the owner post (else of the node) -> results and budget of the year in the plan in force."""
    versi = versi_berlaku(on)
    hasil: dict[int, HasilUnit] = defaultdict(HasilUnit)
    if versi is None:
        return hasil
    simpul = list(simpul_berpemilik(versi, on).filter(level__in=HASIL).prefetch_related(*isi_tahun(on.year)))
    tampil = susun_indikator(simpul, realisasi_dari(versi.dokumen_id, simpul, on.year), on.year)
    for s in simpul:
        satu = hasil[unit_simpul(s)]
        satu.indikator += len(tampil[s.pk])
        tercapai, terukur = hitung_tercapai(tampil[s.pk])
        satu.terukur += terukur
        satu.tercapai += tercapai
        if s.level == Level.PROGRAM:
            satu.pagu += sum(p.jumlah for p in s.pagu_setahun)
    for unit, bulan, n in _belanja(versi, on):
        hasil[unit].belanja[bulan] += n
    return hasil


def _belanja(versi: VersiRencana, on: date) -> Iterator[tuple[int, int, int]]:
    """(unit, month, rupiah): of a month told in several versions the newest, of a branch only its lowest nodes."""
    baris = AnggaranBulanan.objects.filter(dokumen_id=versi.dokumen_id, bulan__year=on.year).order_by()
    jumlah = baris.values_list("unit_id", "kode", "bulan", "versi").annotate(n=Sum("realisasi"))
    terbaru: dict[tuple[int, str, date], tuple[int, int]] = {}
    for unit, kode, bulan, kode_versi, n in jumlah:
        lama = terbaru.get((unit, kode, bulan), (-1, 0))
        terbaru[unit, kode, bulan] = max(lama, (urutan_versi(kode_versi), n))
    if not terbaru:
        return
    milik, induk = _letak(versi, on)
    atas = _leluhur({(unit, kode) for unit, kode, _bulan in terbaru}, induk)
    for (unit, kode, bulan), (_urut, n) in terbaru.items():
        if (unit, kode) not in atas:
            yield milik.get((unit, kode), unit), bulan.month, n


def _letak(versi: VersiRencana, on: date) -> tuple[dict[Kunci, int], dict[Kunci, Kunci]]:
    """Of every node by unit and code: the unit of its owner, and its parent."""
    milik: dict[Kunci, int] = {}
    induk: dict[Kunci, Kunci] = {}
    kolom = ("unit_id", "kode", "induk__unit_id", "induk__kode")
    for s in simpul_berpemilik(versi, on).select_related("induk").only(*kolom):
        milik[s.unit_id, s.kode] = unit_simpul(s)
        if s.induk is not None:
            induk[s.unit_id, s.kode] = (s.induk.unit_id, s.induk.kode)
    return milik, induk


def _leluhur(awal: Collection[Kunci], induk: Mapping[Kunci, Kunci]) -> set[Kunci]:
    """Everything above these nodes."""
    hasil: set[Kunci] = set()
    for satu in awal:
        atas = induk.get(satu)
        while atas is not None and atas not in hasil:
            hasil.add(atas)
            atas = induk.get(atas)
    return hasil
