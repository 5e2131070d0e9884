"""Segments of a year: one assignment, clipped to the year. A year of a person is a row of them."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Case, F, Q, QuerySet, Value, When

from kinerja.organisasi.models import JenisPenugasan, Pegawai, Penugasan

JENIS_SEGMEN = (
    JenisPenugasan.DEFINITIF,
    JenisPenugasan.TUGAS_TAMBAHAN,
    JenisPenugasan.PLT,
    JenisPenugasan.PJ,
    JenisPenugasan.PJS,
)


@dataclass(frozen=True, slots=True)
class Segmen:
    """One assignment within a year, ends inclusive."""

    penugasan: Penugasan
    mulai: date
    sampai: date


def segmen_tahun(tahun: int) -> QuerySet[Penugasan]:
    """Assignments that touch the year (all kinds but Plh), annotated `mulai_segmen` and `sampai_segmen`."""
    awal, akhir = date(tahun, 1, 1), date(tahun, 12, 31)
    return (
        Penugasan.objects.filter(Q(sampai__isnull=True) | Q(sampai__gte=awal), mulai__lte=akhir, jenis__in=JENIS_SEGMEN)
        .annotate(**_dipotong(awal, akhir))
        .order_by("mulai", "id")
    )


def _dipotong(awal: date, akhir: date) -> dict[str, Case]:
    return {
        "mulai_segmen": Case(When(mulai__lt=awal, then=Value(awal)), default=F("mulai")),
        "sampai_segmen": Case(
            When(Q(sampai__isnull=True) | Q(sampai__gt=akhir), then=Value(akhir)), default=F("sampai")
        ),
    }


def segmen(pegawai: Pegawai | int, tahun: int) -> list[Segmen]:
    """A person's segments of a year in order of day."""
    pk = pegawai if isinstance(pegawai, int) else pegawai.pk
    baris = segmen_tahun(tahun).filter(pegawai_id=pk).select_related("pegawai", "jabatan")
    return [Segmen(p, p.mulai_segmen, p.sampai_segmen) for p in baris]
