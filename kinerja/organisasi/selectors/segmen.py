"""Segments of a year: one assignment, clipped to the year. A year of a person is a row of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from django.db.models import Case, F, Q, QuerySet, Value, When

from kinerja.organisasi.models import JenisPenugasan, Pegawai, Penugasan

JENIS_SEGMEN = (
    JenisPenugasan.DEFINITIF,
    JenisPenugasan.TUGAS_TAMBAHAN,
    JenisPenugasan.PLT,
    JenisPenugasan.PJ,
    JenisPenugasan.PJS,
)
URUTAN = {str(jenis): n for n, jenis in enumerate(JENIS_SEGMEN)}
SEHARI = timedelta(days=1)


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


@dataclass(frozen=True, slots=True)
class HariSegmen:
    """A segment with the days it counts for, out of its own: a day belongs to one segment of a person."""

    segmen: Segmen
    hari: int

    @property
    def panjang(self) -> int:
        """Its own days."""
        return (self.segmen.sampai - self.segmen.mulai).days + 1

    @property
    def merangkap(self) -> int:
        """Days on which it ran beside the segment that counts."""
        return self.panjang - self.hari


def hari_segmen(daftar: Sequence[Segmen]) -> list[HariSegmen]:
    """Every day of service counts once: for the definitive post, else additional duty, Plt, Pj, Pjs, the older first.

    The days of all segments add up to the days served.
    """
    hitung = dict.fromkeys((s.penugasan.pk for s in daftar), 0)
    batas = sorted({s.mulai for s in daftar} | {s.sampai + SEHARI for s in daftar})
    for mulai, berikut in pairwise(batas):
        if pokok := pokok_pada(daftar, mulai):
            hitung[pokok.penugasan.pk] += (berikut - mulai).days
    return [HariSegmen(s, hitung[s.penugasan.pk]) for s in daftar]


def pokok_pada(daftar: Iterable[Segmen], on: date) -> Segmen | None:
    """The segment a day counts for."""
    jalan = [s for s in daftar if s.mulai <= on <= s.sampai]
    return min(jalan, key=lambda s: (URUTAN[s.penugasan.jenis], s.penugasan.mulai, s.penugasan.pk), default=None)
