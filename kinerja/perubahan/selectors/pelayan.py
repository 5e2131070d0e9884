"""How many agreements and SKP in force serve one node: whoever edits it there is told who will be asked to confirm."""

from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.db.models import Count, Model, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perjanjian.selectors.terdampak import pk_dapat_bergeser
from kinerja.perubahan.selectors.skp import skp_dapat_bergeser
from kinerja.rencana.models import Simpul, VersiRencana
from kinerja.rencana.selectors.versi import pilih_berlaku
from kinerja.skp.models import SKP

M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class Pelayan:
    """The agreements and SKP of the year that would be asked."""

    pk: int
    skp: int


def pelayan_simpul(simpul: Simpul, on: date) -> Pelayan | None:
    """None where the node is not of the plan in force: nobody is bound to it. One query, with the version in force."""
    jumlah = {"banyak_pk": _hitung(_pk(simpul, on)), "banyak_skp": _hitung(_skp(simpul, on))}
    versi = VersiRencana.objects.filter(dokumen=simpul.versi.dokumen_id, dokumen__berjalan=True)
    berlaku = pilih_berlaku(versi.select_related("dokumen").annotate(**jumlah), on)
    if berlaku is None or simpul.versi_id != berlaku.pk:
        return None
    return Pelayan(*(getattr(berlaku, nama) for nama in jumlah))


def simpul_segala_versi(simpul: Simpul) -> QuerySet[Simpul]:
    """The node in every version: papers name the one of their day."""
    return Simpul.objects.filter(versi__dokumen=simpul.versi.dokumen_id, unit=simpul.unit_id, kode=simpul.kode)


def _pk(simpul: Simpul, on: date) -> QuerySet[PerjanjianKinerja]:
    sama = simpul_segala_versi(simpul)
    pk = PerjanjianKinerja.objects.filter(Q(butir__simpul__in=sama) | Q(anggaran__simpul__in=sama), tahun=on.year)
    return pk_dapat_bergeser(pk, on)


def _skp(simpul: Simpul, on: date) -> QuerySet[SKP]:
    sama = simpul_segala_versi(simpul)
    skp = SKP.objects.filter(Q(hasil_kerja__simpul__in=sama) | Q(hasil_kerja__butir_pk__simpul__in=sama))
    return skp_dapat_bergeser(skp, on.year, on)


def _hitung(semua: QuerySet[M]) -> Coalesce:
    """How many, as a column of another query."""
    satu = {"satu": Value(1)}
    banyak = semua.order_by().annotate(**satu).values(*satu).annotate(n=Count("pk", distinct=True))
    return Coalesce(Subquery(banyak.values("n")), Value(0))
