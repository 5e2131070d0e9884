"""A year as a row of segments: which post on which days, what each day counts for, and the marks of each."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from kinerja.dasar.waktu import tulis_rentang
from kinerja.organisasi.selectors.segmen import JENIS_SEGMEN, Segmen, hari_segmen, pokok_pada
from kinerja.penilaian.models import Penilaian
from kinerja.rapor.selectors.jejak import Pos, TahunNilai

SEHARI = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class SegmenTahun:
    """One post of a year; `hari` of its days count for it, on `merangkap` it ran beside another post."""

    judul: str
    unit: str
    mulai: date
    sampai: date
    hari: int
    merangkap: int
    dinilai: int  # of `hari`, those a periodic mark counts for
    tahunan: tuple[Penilaian, ...]
    periodik: tuple[Penilaian, ...]

    @property
    def masa(self) -> str:
        """From when to when."""
        return tulis_rentang(self.mulai, self.sampai)


def segmen_rapor(pos: Sequence[Pos], nilai: TahunNilai, on: date) -> tuple[SegmenTahun, ...]:
    """The segments of a year until a day, in order; every mark stands at the one segment it was given for."""
    awal, akhir = date(nilai.tahun, 1, 1), min(date(nilai.tahun, 12, 31), on)
    menurut = {p.penugasan.pk: p for p in pos if p.penugasan.jenis in JENIS_SEGMEN}
    daftar = [
        Segmen(p.penugasan, max(p.mulai, awal), min(p.sampai or akhir, akhir))
        for p in menurut.values()
        if p.mulai <= akhir and (p.sampai or akhir) >= awal
    ]
    milik: dict[int, list[Penilaian]] = defaultdict(list)
    for n in (*nilai.periodik, *nilai.tahunan):
        milik[n.penugasan_id].append(n)
    hitung = hari_nilai(daftar, nilai.periodik)
    return tuple(
        SegmenTahun(
            judul=menurut[h.segmen.penugasan.pk].judul,
            unit=menurut[h.segmen.penugasan.pk].unit,
            mulai=h.segmen.mulai,
            sampai=h.segmen.sampai,
            hari=h.hari,
            merangkap=h.merangkap,
            dinilai=sum(hitung[n.pk] for n in milik[h.segmen.penugasan.pk] if n in nilai.periodik),
            tahunan=tuple(n for n in milik[h.segmen.penugasan.pk] if n in nilai.tahunan),
            periodik=tuple(n for n in milik[h.segmen.penugasan.pk] if n in nilai.periodik),
        )
        for h in sorted(hari_segmen(daftar), key=lambda h: (h.segmen.mulai, h.segmen.penugasan.pk))
    )


def hari_nilai(daftar: Sequence[Segmen], nilai: Iterable[Penilaian]) -> dict[int, int]:
    """Mark -> the days it counts for: days of its own segment, each for one mark (of two for a day, the later period).

    The days of all marks together are never more than the days served.
    """
    semua = sorted(nilai, key=lambda n: (n.sampai, n.mulai, n.pk))
    hitung = dict.fromkeys((n.pk for n in semua), 0)
    batas = {s.mulai for s in daftar} | {s.sampai + SEHARI for s in daftar}
    batas |= {n.mulai for n in semua} | {n.sampai + SEHARI for n in semua}
    urut = sorted(batas)
    for mulai, berikut in pairwise(urut):
        pokok = pokok_pada(daftar, mulai)
        dapat = [n for n in semua if pokok and n.penugasan_id == pokok.penugasan.pk and n.mulai <= mulai <= n.sampai]
        if dapat:
            hitung[dapat[-1].pk] += (berikut - mulai).days
    return hitung
