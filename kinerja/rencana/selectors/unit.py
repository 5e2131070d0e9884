"""The results of units: the indicators of their goals and targets with what came of them, as they stood on a day."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from kinerja.organisasi.models import VersiJabatan
from kinerja.organisasi.selectors import pada_hari
from kinerja.rencana.capaian import IndikatorTampil, bulan_akhir, susun_indikator
from kinerja.rencana.models import Level, Simpul, VersiRencana
from kinerja.rencana.selectors.simpul import isikan_indikator, realisasi_dari
from kinerja.rencana.selectors.versi import versi_berlaku

UTAMA = (Level.TUJUAN, Level.SASARAN)  # whose indicators are the main ones (IKU) of an agency


def simpul_berpemilik(versi: VersiRencana | Coalesce, on: date) -> QuerySet[Simpul]:
    """Nodes of a version (or its key) annotated with the unit of their owner post of the day."""
    pemilik = VersiJabatan.objects.filter(pada_hari(on), jabatan=OuterRef("pemilik_id"))
    return Simpul.objects.filter(versi=versi).annotate(unit_pemilik=Subquery(pemilik.values("unit_id")[:1]))


def unit_simpul(simpul: Simpul) -> int:
    """The unit of the owner post (where `simpul_berpemilik` gave it), else of the node."""
    pemilik: int | None = getattr(simpul, "unit_pemilik", None)
    return pemilik or simpul.unit_id


def indikator_unit(on: date, level: Collection[str] = UTAMA) -> dict[int, list[IndikatorTampil]]:
    """Unit -> its indicators of the year of a day in the plan then in force, realised up to that day's month.

    Four queries, whatever the units.
    """
    versi = versi_berlaku(on)
    if versi is None:
        return {}
    simpul = list(simpul_berpemilik(versi, on).filter(level__in=level).order_by("unit__kode", "kode"))
    isikan_indikator(simpul, on.year)
    semua = realisasi_dari(versi.dokumen_id, simpul, on.year)
    lalu = {kunci: [r for r in daftar if bulan_akhir(r.periode) <= on.month] for kunci, daftar in semua.items()}
    tampil = susun_indikator(simpul, lalu, on.year)
    hasil: dict[int, list[IndikatorTampil]] = defaultdict(list)
    for s in simpul:
        hasil[unit_simpul(s)] += tampil[s.pk]
    return hasil


def indikator_dari(
    indikator: Mapping[int, Sequence[IndikatorTampil]], unit_ids: Iterable[int]
) -> list[IndikatorTampil]:
    """The indicators of these units, in their order."""
    return [i for u in unit_ids for i in indikator.get(u, ())]
