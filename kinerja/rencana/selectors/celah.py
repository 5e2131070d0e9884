"""What does not hold together in a plan: budgets that differ from the sum below, nodes without owner or measure."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import (
    BigIntegerField,
    Count,
    Exists,
    FilteredRelation,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
)
from django.db.models.functions import Coalesce

from kinerja.rencana.models import Indikator, Level, Pagu, Simpul, VersiRencana
from kinerja.rencana.selectors.nama import NAMA_UNIT, versi_unit

TANPA_UKURAN = (Level.VISI, Level.MISI)  # sentences: what is measured begins with the goals
BERPAGU = (Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN)
TERLIHAT = ("tanpa_pemilik", "tanpa_indikator", "tanpa_dukungan")  # on the node itself
CELAH = (*TERLIHAT, "pagu_beda")


@dataclass(frozen=True, slots=True)
class UnitCelah:
    """One unit of a plan with the number of its nodes in each gap."""

    unit_id: int
    nama: str
    jumlah: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class PaguBeda:
    """A node's budget beside what its children have together."""

    unit_id: int
    pagu: int
    jumlah_anak: int
    anak: int


@dataclass(frozen=True, slots=True)
class Selisih:
    """A node whose children's budgets do not add up to its own; `beda` = sum of the children - its own."""

    simpul: Simpul
    pagu: int
    jumlah_anak: int
    anak: int

    @property
    def beda(self) -> int:
        """What the children have more (or less, below zero) than the node itself."""
        return self.jumlah_anak - self.pagu


def dengan_pagu(simpul: QuerySet[Simpul], tahun: int) -> QuerySet[Simpul]:
    """Annotate `pagu_tahun`, `pagu_anak` (None: no child has a budget that year), `banyak_anak`, `banyak_pendukung`."""
    milik = Pagu.objects.filter(simpul=OuterRef("pk"), tahun=tahun).values("jumlah")
    di_anak = Pagu.objects.filter(simpul__induk=OuterRef("pk"), tahun=tahun).order_by()
    jumlah = di_anak.values("simpul__induk").annotate(n=Sum("jumlah")).values("n")
    anak = Simpul.objects.filter(induk=OuterRef("pk")).order_by().values("induk").annotate(n=Count("pk")).values("n")
    taut = Simpul.unit_pendukung.through.objects.filter(simpul=OuterRef("pk")).order_by()
    hitung = {"banyak": Count("pk")}
    dukung = taut.values("simpul").annotate(**hitung).values(*hitung)
    tambahan = {
        "pagu_tahun": Subquery(milik[:1], output_field=BigIntegerField()),
        "pagu_anak": Subquery(jumlah[:1], output_field=BigIntegerField()),
        "banyak_anak": Coalesce(Subquery(anak[:1]), Value(0)),
        "banyak_pendukung": Coalesce(Subquery(dukung[:1]), Value(0)),
    }
    return simpul.annotate(**tambahan)


def pagu_beda(versi: VersiRencana, tahun: int) -> dict[int, PaguBeda]:
    """Node -> its budget and its children's, where the children do not add up to it.

    One query over the plan and one pass: asked as subqueries, a planner that misjudged the sizes took minutes.
    """
    setahun = FilteredRelation("pagu", condition=Q(pagu__tahun=tahun))
    semua = Simpul.objects.filter(versi=versi).order_by().annotate(setahun=setahun)
    milik: dict[int, tuple[int, int]] = {}
    anak: Counter[int] = Counter()
    jumlah: Counter[int] = Counter()
    for pk, unit, induk, pagu in semua.values_list("pk", "unit_id", "induk_id", "setahun__jumlah"):
        if pagu is not None:
            milik[pk] = unit, pagu
        if induk:
            anak[induk] += 1
            jumlah[induk] += pagu or 0
    return {
        pk: PaguBeda(unit, pagu, jumlah[pk], anak[pk])
        for pk, (unit, pagu) in milik.items()
        if anak[pk] and jumlah[pk] != pagu
    }


def selisih_pagu(versi: VersiRencana, tahun: int) -> list[Selisih]:
    """The nodes with a budget and children whose children do not add up to it, in the order of unit and code."""
    beda = pagu_beda(versi, tahun)
    simpul = Simpul.objects.filter(pk__in=beda).select_related("unit").order_by("unit__kode", "kode")
    return [Selisih(s, beda[s.pk].pagu, beda[s.pk].jumlah_anak, beda[s.pk].anak) for s in simpul]


def syarat_celah(celah: str) -> Q:
    """The condition of a gap that shows on the node itself."""
    match celah:
        case "tanpa_pemilik":
            return Q(pemilik__isnull=True)
        case "tanpa_indikator":
            terukur = Indikator.objects.filter(simpul=OuterRef("pk")).exclude(nama="")
            return ~Q(level__in=TANPA_UKURAN) & ~Q(Exists(terukur))
        case "tanpa_dukungan":
            return ~Q(level=Level.SUB_KEGIATAN) & ~Q(Exists(Simpul.objects.filter(induk=OuterRef("pk"))))
    raise ValueError(f"Unknown gap: {celah}")


def bercelah(simpul: QuerySet[Simpul], celah: str, versi: VersiRencana, tahun: int) -> QuerySet[Simpul]:
    """Narrow nodes of a plan to one gap: `tanpa_pemilik`, `tanpa_indikator`, `tanpa_dukungan` (nothing below it) or
    `pagu_beda`, which also gives what `dengan_pagu` does."""
    if celah == "pagu_beda":
        return berpagu_beda(simpul, pagu_beda(versi, tahun), tahun)
    return simpul.filter(syarat_celah(celah))


def berpagu_beda(simpul: QuerySet[Simpul], beda: Collection[int], tahun: int) -> QuerySet[Simpul]:
    """Narrow to the nodes that `pagu_beda` named, with what `dengan_pagu` gives."""
    return dengan_pagu(simpul.filter(pk__in=beda), tahun)


def jumlah_celah(versi: VersiRencana, tahun: int) -> tuple[int, dict[str, int]]:
    """How many nodes a plan has, and how many of them are in each gap; two queries."""
    semua = Simpul.objects.filter(versi=versi).aggregate(banyak=Count("pk"), **_hitung_celah())
    banyak = semua.pop("banyak")
    return banyak, {**semua, "pagu_beda": len(pagu_beda(versi, tahun))}


def celah_per_unit(versi: VersiRencana, on: date, beda: Mapping[int, PaguBeda]) -> list[UnitCelah]:
    """Every unit of a plan with the number of its nodes in each gap (`beda`: of `pagu_beda`), by code; one query."""
    banyak_beda = Counter(satu.unit_id for satu in beda.values())
    baris = Simpul.objects.filter(versi=versi).annotate(**versi_unit(on)).order_by("unit__kode")
    satuan = baris.values_list("unit_id", "unit__kode", NAMA_UNIT).annotate(**_hitung_celah())
    return [
        UnitCelah(u, nama or kode, {**dict(zip(TERLIHAT, n, strict=True)), "pagu_beda": banyak_beda[u]})
        for u, kode, nama, *n in satuan
    ]


def _hitung_celah() -> Mapping[str, Any]:
    return {celah: Count("pk", filter=syarat_celah(celah)) for celah in TERLIHAT}
