"""Whose results and agreements serve a node or a measure of the plan: told to whoever is about to remove it."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perubahan.selectors.pelayan import simpul_segala_versi
from kinerja.rencana.models import Indikator, Simpul
from kinerja.skp.models import SKP, HasilKerja

SKP_KINI = ~Q(skp__status=SKP.Status.DIUBAH)  # drafts too; what a newer version replaced serves nothing any more
PK_KINI = ~Q(status=PerjanjianKinerja.Status.DIUBAH)


@dataclass(frozen=True, slots=True)
class Pemakai:
    """Results in SKP and agreements, each with how many people's; `terikat`: papers hold the thing, it cannot go."""

    hasil: int
    orang_skp: int
    pk: int
    orang_pk: int
    terikat: bool = False

    @property
    def ada(self) -> bool:
        """Whether anybody serves it."""
        return bool(self.hasil or self.pk)


def pemakai_simpul(simpul: Simpul) -> Pemakai:
    """Of the node in every version, for papers name that of their day; papers of this one hold it. Two queries."""
    sama = simpul_segala_versi(simpul)
    skp = HasilKerja.objects.filter(Q(simpul__in=sama) | Q(butir_pk__simpul__in=sama))
    pk = PerjanjianKinerja.objects.filter(Q(butir__simpul__in=sama) | Q(anggaran__simpul__in=sama))
    di_pk = Q(butir__simpul=simpul) | Q(anggaran__simpul=simpul)
    return _pemakai(skp, pk, Q(simpul=simpul), di_pk)


def pemakai_indikator(indikator: Indikator) -> Pemakai:
    """Of the measure under every name and in every version; papers keep its words, so it may always go. Two queries."""
    tanda = indikator.tanda
    diukur = Q(simpul__in=simpul_segala_versi(indikator.simpul), janji__ukuran__icontains=str(tanda))
    skp = HasilKerja.objects.filter(Q(butir_pk__sumber_indikator__tanda=tanda) | diukur)
    return _pemakai(skp, PerjanjianKinerja.objects.filter(butir__sumber_indikator__tanda=tanda))


def _pemakai(
    skp: QuerySet[HasilKerja], pk: QuerySet[PerjanjianKinerja], di_skp: Q | None = None, di_pk: Q | None = None
) -> Pemakai:
    h = skp.aggregate(
        n=Count("pk", distinct=True, filter=SKP_KINI),
        orang=Count("skp__penugasan__pegawai", distinct=True, filter=SKP_KINI),
        terikat=Count("pk", filter=di_skp or Q(pk=None)),
    )
    p = pk.aggregate(
        n=Count("pk", distinct=True, filter=PK_KINI),
        orang=Count("penugasan__pegawai", distinct=True, filter=PK_KINI),
        terikat=Count("pk", filter=di_pk or Q(pk=None)),
    )
    return Pemakai(h["n"], h["orang"], p["n"], p["orang"], bool(h["terikat"] or p["terikat"]))
