"""What does not hold together in a plan: budgets that differ from the sum below, nodes without owner or measure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import BigIntegerField, Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from kinerja.rencana.models import Indikator, Level, Pagu, Simpul, VersiRencana
from kinerja.rencana.selectors.nama import NAMA_UNIT, versi_unit

TANPA_UKURAN = (Level.VISI, Level.MISI)  # sentences: what is measured begins with the goals
BERPAGU = (Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN)
CELAH = ("tanpa_pemilik", "tanpa_indikator", "tanpa_dukungan", "pagu_beda")


@dataclass(frozen=True, slots=True)
class UnitCelah:
    """One unit of a plan with the number of its nodes in each gap."""

    unit_id: int
    nama: str
    jumlah: Mapping[str, int]


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


PAGU_BEDA = (
    Q(pagu_tahun__isnull=False)
    & Q(banyak_anak__gt=0)
    & (Q(pagu_anak__isnull=True, pagu_tahun__gt=0) | ~Q(pagu_anak=F("pagu_tahun")) & Q(pagu_anak__isnull=False))
)


def selisih_pagu(versi: VersiRencana, tahun: int) -> list[Selisih]:
    """The nodes with a budget and children whose children do not add up to it, in the order of unit and code."""
    simpul = dengan_pagu(Simpul.objects.filter(versi=versi), tahun).filter(PAGU_BEDA).select_related("unit")
    urut = simpul.order_by("unit__kode", "kode")
    return [Selisih(s, s.pagu_tahun or 0, s.pagu_anak or 0, s.banyak_anak) for s in urut]


def syarat_celah(celah: str) -> Q:
    """The condition of a gap on nodes (of `pagu_beda` on those that `dengan_pagu` gives)."""
    match celah:
        case "tanpa_pemilik":
            return Q(pemilik__isnull=True)
        case "tanpa_indikator":
            terukur = Indikator.objects.filter(simpul=OuterRef("pk")).exclude(nama="")
            return ~Q(level__in=TANPA_UKURAN) & ~Q(Exists(terukur))
        case "tanpa_dukungan":
            return ~Q(level=Level.SUB_KEGIATAN) & ~Q(Exists(Simpul.objects.filter(induk=OuterRef("pk"))))
        case "pagu_beda":
            return PAGU_BEDA
    raise ValueError(f"Unknown gap: {celah}")


def bercelah(simpul: QuerySet[Simpul], celah: str, tahun: int) -> QuerySet[Simpul]:
    """Narrow to a gap: `tanpa_pemilik`, `tanpa_indikator`, `tanpa_dukungan` (nothing below it) or `pagu_beda`."""
    return (dengan_pagu(simpul, tahun) if celah == "pagu_beda" else simpul).filter(syarat_celah(celah))


def jumlah_celah(versi: VersiRencana, tahun: int) -> tuple[int, dict[str, int]]:
    """How many nodes a plan has, and how many of them are in each gap; one query."""
    jumlah: Mapping[str, Any] = {celah: Count("pk", filter=syarat_celah(celah)) for celah in CELAH}
    semua = dengan_pagu(Simpul.objects.filter(versi=versi), tahun).order_by().values_list("versi_id")
    for _versi, banyak, *n in semua.annotate(banyak=Count("pk"), **jumlah):
        return banyak, dict(zip(CELAH, n, strict=True))
    return 0, dict.fromkeys(CELAH, 0)


def celah_per_unit(versi: VersiRencana, tahun: int, on: date) -> list[UnitCelah]:
    """Every unit of a plan with the number of its nodes in each gap, in the order of their codes; one query."""
    jumlah: Mapping[str, Any] = {celah: Count("pk", filter=syarat_celah(celah)) for celah in CELAH}
    baris = dengan_pagu(Simpul.objects.filter(versi=versi), tahun).annotate(**versi_unit(on)).order_by("unit__kode")
    satuan = baris.values_list("unit_id", "unit__kode", NAMA_UNIT).annotate(**jumlah)
    return [UnitCelah(u, nama or kode, dict(zip(CELAH, n, strict=True))) for u, kode, nama, *n in satuan]
