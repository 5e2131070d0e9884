"""Ways into a plan: its units folded, and the nodes that match a search or a gap."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, FilteredRelation, Q, QuerySet, Sum

from kinerja.dasar.kueri import disiapkan
from kinerja.organisasi.selectors.unit import PohonUnit
from kinerja.rencana.models import Simpul, VersiRencana
from kinerja.rencana.selectors.celah import BERPAGU, bercelah, dengan_pagu


@dataclass(frozen=True, slots=True)
class UnitTampil:
    """One unit of a plan, folded: how many nodes, its budget of the year."""

    unit_id: int
    kode: str
    nama: str
    simpul: int
    pagu: int | None
    akar: int  # nodes without a parent


def daftar_unit(versi: VersiRencana, tahun: int, pohon: PohonUnit) -> list[UnitTampil]:
    """The units of a plan, named as in the tree of a day: number of nodes, budget of their topmost budgeted nodes,
    number of roots; one query.
    """
    ada = pohon.simpul
    return [
        UnitTampil(u, kode, ada[u].nama if u in ada else kode, *hitungan)
        for u, kode, *hitungan in _unit(versi.pk, tahun)
    ]


@disiapkan
def _unit(versi: int, tahun: int) -> QuerySet[Simpul, tuple[Any, ...]]:
    di_atas = Q(induk__level__in=BERPAGU, induk__unit_id=F("unit_id"))
    puncak = Q(level__in=BERPAGU) & (Q(induk__isnull=True) | ~di_atas)
    pagu = {"_p": FilteredRelation("pagu", condition=Q(pagu__tahun=tahun))}  # at most one a node
    jumlah: Mapping[str, Any] = {
        "simpul_": Count("pk"),
        "pagu_": Sum("_p__jumlah", filter=puncak),
        "akar_": Count("pk", filter=Q(induk__isnull=True)),
    }
    baris = Simpul.objects.filter(versi=versi).annotate(**pagu).order_by("unit__kode")
    return baris.values_list("unit_id", "unit__kode").annotate(**jumlah)


def cari_simpul(
    versi: VersiRencana, *, tahun: int, q: str = "", unit: int | None = None, level: str = "", celah: str = ""
) -> QuerySet[Simpul]:
    """The nodes that match a search: words in code, name or indicator, unit, level, a gap. Annotated with budgets."""
    simpul = dengan_pagu(Simpul.objects.filter(versi=versi), tahun)
    for kata in q.split():
        simpul = simpul.filter(Q(kode__icontains=kata) | Q(nama__icontains=kata) | Q(pk__in=_berindikator(versi, kata)))
    if unit is not None:
        simpul = simpul.filter(unit_id=unit)
    if level:
        simpul = simpul.filter(level=level)
    return (bercelah(simpul, celah, versi, tahun) if celah else simpul).order_by("unit__kode", "kode")


def _berindikator(versi: VersiRencana, kata: str) -> QuerySet[Simpul, int]:
    return Simpul.objects.filter(versi=versi, indikator__nama__icontains=kata).values_list("pk", flat=True)
