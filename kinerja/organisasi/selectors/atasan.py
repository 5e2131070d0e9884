"""The superior of a day, read from the derived table."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import FilteredRelation, Q, QuerySet

from kinerja.dasar.kueri import disiapkan
from kinerja.organisasi.models import Penugasan, RentangAtasan
from kinerja.organisasi.selectors.penugasan import bernama, pada_hari, versi_pada


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


@dataclass(frozen=True, slots=True)
class AtasanBerjenjang:
    """One step up: the post and its name of the day."""

    jabatan_id: int
    nama_jabatan: str


def atasan_berjenjang(penugasan_id: int, tujuan: str, on: date, tinggi: int) -> list[AtasanBerjenjang]:
    """The superior on a day, the superior's superior, and so on, at most `tinggi` steps; one query."""
    gabung: dict[str, FilteredRelation] = {}
    kolom: list[str] = []
    asal = ""
    for ke in range(1, tinggi + 1):
        rentang, jabatan = f"{asal}rentang_atasan", f"_a{ke}__atasan__jabatan"
        syarat = pada_hari(on, f"{rentang}__") & Q(**{f"{rentang}__tujuan": tujuan})
        gabung[f"_a{ke}"] = FilteredRelation(rentang, condition=syarat)
        gabung[f"_v{ke}"] = versi_pada(on, f"{jabatan}__versi")
        kolom += [f"{jabatan}_id", f"_v{ke}__nama"]
        asal = f"_a{ke}__atasan__"
    baris = Penugasan.objects.filter(pk=penugasan_id).annotate(**gabung).values_list(*kolom).first() or ()
    pasangan = zip(baris[::2], baris[1::2], strict=True)
    return [AtasanBerjenjang(jabatan, nama or "") for jabatan, nama in pasangan if jabatan is not None]


def bawahan_pada(penugasan_ids: Iterable[int], tujuan: str, on: date) -> QuerySet[Penugasan]:
    """Assignments whose superior on that day is one of these, with their names of that day."""
    rentang = RentangAtasan.objects.filter(pada_hari(on), atasan_id__in=list(penugasan_ids), tujuan=tujuan)
    return bernama(Penugasan.objects.filter(pk__in=rentang.values("penugasan_id")), on)
