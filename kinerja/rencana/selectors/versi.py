"""Documents and versions: which one is in force on a day, which years it covers."""

from collections.abc import Iterable
from datetime import date

from django.db.models import CharField, Count, QuerySet, Subquery
from django.db.models.functions import Cast, Coalesce, Left

from kinerja.dasar.kueri import disiapkan
from kinerja.rencana.models import Pagu, TargetIndikator, VersiRencana


@disiapkan
def daftar_versi() -> QuerySet[VersiRencana]:
    """All versions with their document; the running plan first, newest versions first."""
    return semua_versi()


def semua_versi() -> QuerySet[VersiRencana]:
    """The same, to ask more about."""
    return VersiRencana.objects.select_related("dokumen").order_by(
        "-dokumen__berjalan", "dokumen__kode", "-tanggal", "-urutan"
    )


def versi_berlaku(on: date) -> VersiRencana | None:
    """The running plan's newest version dated on or before the day, else its first one (a plan made ahead)."""
    return pilih_berlaku(VersiRencana.objects.select_related("dokumen").filter(dokumen__berjalan=True), on)


def kunci_berlaku(on: date) -> Coalesce:
    """The key of what `versi_berlaku` finds, for the query of its nodes: `versi=kunci_berlaku(on)`; null = none."""
    berjalan = VersiRencana.objects.filter(dokumen__berjalan=True)
    terbaru = berjalan.filter(tanggal__lte=on).order_by("-tanggal", "-urutan").values("pk")[:1]
    return Coalesce(Subquery(terbaru), Subquery(berjalan.order_by("tanggal", "urutan").values("pk")[:1]))


def pilih_berlaku(semua: Iterable[VersiRencana], on: date) -> VersiRencana | None:
    """The same of versions that are read already (with their documents)."""
    berjalan = sorted((v for v in semua if v.dokumen.berjalan), key=lambda v: (v.tanggal, v.urutan))
    return next((v for v in reversed(berjalan) if v.tanggal <= on), berjalan[0] if berjalan else None)


def tahun_versi(versi: VersiRencana) -> list[int]:
    """The years for which the version has a target or a budget, and those its document names; ascending. One query."""
    tahun = {int(satu) for (satu,) in _tahun(versi.pk)}
    awal, akhir = versi.dokumen.tahun_awal, versi.dokumen.tahun_akhir
    return sorted(tahun | (set(range(awal, akhir + 1)) if awal and akhir else set()))


@disiapkan
def _tahun(versi: int) -> QuerySet[Pagu, tuple[str]]:
    pagu = Pagu.objects.filter(simpul__versi=versi).order_by().values_list(Cast("tahun", CharField()))
    target = TargetIndikator.objects.filter(indikator__simpul__versi=versi).order_by()
    return pagu.union(target.values_list(Left("periode", 4)))


def dengan_hitungan(versi: QuerySet[VersiRencana]) -> QuerySet[VersiRencana]:
    """Annotate `banyak_simpul` and `banyak_unit`."""
    hitung = {"banyak_simpul": Count("simpul"), "banyak_unit": Count("simpul__unit", distinct=True)}
    return versi.annotate(**hitung)


def versi_sebelum(versi: VersiRencana) -> VersiRencana | None:
    """The version it was copied from, else the one before it in its document; None for the first."""
    if versi.asal is not None:
        return versi.asal
    lain = VersiRencana.objects.filter(dokumen=versi.dokumen_id, tanggal__lte=versi.tanggal, urutan__lt=versi.urutan)
    return lain.order_by("-tanggal", "-urutan").first()
