"""The superior of a day, read from the derived table."""

from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet

from kinerja.dasar.kueri import disiapkan
from kinerja.organisasi.models import Penugasan, RentangAtasan
from kinerja.organisasi.selectors.penugasan import bernama, pada_hari


def rentang_pada(penugasan_id: int, tujuan: str, on: date) -> RentangAtasan | None:
    """The derived row of an assignment on a day: superior and what was climbed over."""
    return RentangAtasan.objects.filter(pada_hari(on), penugasan_id=penugasan_id, tujuan=tujuan).first()


def atasan_pada(penugasan: Penugasan | int, tujuan: str, on: date) -> Penugasan | None:
    """The assignment that is the superior on a day for a purpose, with its names of that day."""
    pk = penugasan if isinstance(penugasan, int) else penugasan.pk
    return next(iter(_atasan(pk, tujuan, on)), None)


@disiapkan
def _atasan(penugasan_id: int, tujuan: str, on: date) -> QuerySet[Penugasan]:
    rentang = RentangAtasan.objects.filter(pada_hari(on), penugasan_id=penugasan_id, tujuan=tujuan)
    return bernama(Penugasan.objects.filter(pk__in=rentang.values("atasan_id")), on).order_by("pk")[:1]


def bawahan_pada(penugasan_ids: Iterable[int], tujuan: str, on: date) -> QuerySet[Penugasan]:
    """Assignments whose superior on that day is one of these, with their names of that day."""
    rentang = RentangAtasan.objects.filter(pada_hari(on), atasan_id__in=list(penugasan_ids), tujuan=tujuan)
    return bernama(Penugasan.objects.filter(pk__in=rentang.values("penugasan_id")), on)
