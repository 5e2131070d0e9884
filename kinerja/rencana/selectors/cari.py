"""Ways into a plan: its units folded, and the nodes that match a search or a gap."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Q, QuerySet, Sum

from kinerja.organisasi.models import UnitKerja
from kinerja.rencana.models import Simpul, VersiRencana
from kinerja.rencana.selectors.celah import BERPAGU, bercelah, dengan_pagu
from kinerja.rencana.selectors.nama import nama_unit


@dataclass(frozen=True, slots=True)
class UnitTampil:
    """One unit of a plan, folded: how many nodes, its budget of the year."""

    unit_id: int
    kode: str
    nama: str
    simpul: int
    pagu: int | None


def daftar_unit(versi: VersiRencana, tahun: int, on: date) -> list[UnitTampil]:
    """The units of a plan with the number of nodes and the budget of their topmost budgeted nodes; three queries."""
    milik = Simpul.objects.filter(versi=versi)
    jumlah = dict(milik.order_by().values_list("unit_id").annotate(n=Count("pk")))
    puncak = milik.filter(level__in=BERPAGU).exclude(induk__level__in=BERPAGU, induk__unit_id=F("unit_id"))
    pagu = dict(puncak.filter(pagu__tahun=tahun).order_by().values_list("unit_id").annotate(n=Sum("pagu__jumlah")))
    nama, kode = nama_unit(jumlah, on), dict(UnitKerja.objects.filter(pk__in=jumlah).values_list("pk", "kode"))
    urut = sorted(jumlah, key=lambda u: kode[u])
    return [UnitTampil(u, kode[u], nama.get(u, kode[u]), jumlah[u], pagu.get(u)) for u in urut]


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
    return (bercelah(simpul, celah, tahun) if celah else simpul).order_by("unit__kode", "kode")


def _berindikator(versi: VersiRencana, kata: str) -> QuerySet[Simpul, int]:
    return Simpul.objects.filter(versi=versi, indikator__nama__icontains=kata).values_list("pk", flat=True)
