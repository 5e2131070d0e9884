"""The nodes that papers name, as they were and as the plan in force has them; read once for many papers."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import BigIntegerField, F, OuterRef, Q, QuerySet, Subquery

from kinerja.perjanjian.isian import IsianPK
from kinerja.rencana.models import Pagu, Simpul, VersiRencana
from kinerja.rencana.selectors.simpul import isikan_indikator
from kinerja.rencana.struktur import Kunci


@dataclass(frozen=True, slots=True)
class Peta:
    """`asal`: nodes of any version by id; `sekarang`: those of the plan in force by unit and code. Both with measures.

    `milik`: by post that owns a node it did not own in the version before, all nodes it owns now.
    """

    asal: Mapping[int, Simpul] = field(default_factory=dict)
    sekarang: Mapping[Kunci, Simpul] = field(default_factory=dict)
    milik: Mapping[int, tuple[Simpul, ...]] = field(default_factory=dict)

    def kini(self, simpul_id: int) -> Simpul | None:
        """The same unit and code in the plan in force; None: it is not there (any more)."""
        asal = self.asal.get(simpul_id)
        return self.sekarang.get(kunci(asal)) if asal else None


def kunci(simpul: Simpul) -> Kunci:
    """What names a node in every version."""
    return simpul.unit_id, simpul.kode


def simpul_isian(isian: Iterable[IsianPK]) -> set[int]:
    """The nodes these annexes name."""
    semua = list(isian)
    butir = {b.simpul_id for i in semua for b in i.butir if b.simpul_id}
    return butir | {a.simpul_id for i in semua for a in i.anggaran if a.simpul_id}


def baca_peta(ids: Collection[int], versi: VersiRencana | None, tahun: int, *, pemilik: bool = False) -> Peta:
    """The nodes of these ids beside the plan in force; `pemilik`: also who owns what is new. Two queries."""
    if versi is None:
        return Peta()
    ikut = Q(pk__in=ids) | Q(versi=versi, kode__in=Simpul.objects.filter(pk__in=ids).values("kode"))
    if bergeser := pemilik and versi.asal_id is not None:
        ikut |= Q(versi=versi, pemilik__in=_datang(versi).values("pemilik"))
    pagu = Pagu.objects.filter(simpul=OuterRef("pk"), tahun=tahun).values("jumlah")
    setahun = {"pagu_tahun": Subquery(pagu[:1], output_field=BigIntegerField())}
    semua = list(_dengan_pemilik_dulu(versi).filter(ikut).annotate(**setahun).select_related("versi"))
    asal = {s.pk: s for s in semua if s.pk in ids}
    disebut = {kunci(s) for s in asal.values()}
    sekarang = {kunci(s): s for s in semua if s.versi_id == versi.pk and kunci(s) in disebut}
    isikan_indikator([*asal.values(), *(s for s in sekarang.values() if s.pk not in asal)], tahun)
    return Peta(asal, sekarang, _milik(s for s in semua if s.versi_id == versi.pk) if bergeser else {})


def _dengan_pemilik_dulu(versi: VersiRencana) -> QuerySet[Simpul]:
    """With the owner the same node had in the version before."""
    dulu = Simpul.objects.filter(versi=versi.asal_id, unit=OuterRef("unit"), kode=OuterRef("kode"))
    tambahan = {"pemilik_dulu": Subquery(dulu.values("pemilik")[:1])}
    return Simpul.objects.annotate(**tambahan)


def _datang(versi: VersiRencana) -> QuerySet[Simpul]:
    """Nodes whose owner did not own them in the version before."""
    dulu = "pemilik_dulu"  # a variable: the model itself has no such field
    lain = Q(**{f"{dulu}__isnull": True}) | ~Q(**{dulu: F("pemilik")})
    return _dengan_pemilik_dulu(versi).filter(lain, versi=versi, pemilik__isnull=False)


def _milik(simpul: Iterable[Simpul]) -> dict[int, tuple[Simpul, ...]]:
    semua: dict[int, tuple[Simpul, ...]] = {}
    for s in sorted(simpul, key=lambda s: s.kode):
        if s.pemilik_id is not None:
            semua[s.pemilik_id] = (*semua.get(s.pemilik_id, ()), s)
    return {pk: daftar for pk, daftar in semua.items() if any(s.pemilik_dulu != pk for s in daftar)}
