"""Who may rate a segment today: the holder of the superior post of the segment's post, or who left it a while ago.

A leaving rater may still close what ended while the post was theirs, for a grace period (rule `masa.penilai_lama`);
nothing newer. The successor may do the same: whoever is first, the database lets nobody do it twice.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q, QuerySet

from kinerja.dasar.kueri import disiapkan
from kinerja.dasar.waktu import hari
from kinerja.organisasi.models import Penugasan, RentangAtasan, Tujuan
from kinerja.organisasi.selectors import pada_hari
from kinerja.organisasi.selectors.cara import jabatan_luar
from kinerja.organisasi.selectors.lanjutan import atasan_lanjutan
from kinerja.penilaian.isian import Bagian, Kewenangan
from kinerja.penilaian.tenggat import akhir_masa_tenggang, batas_penilai_lama
from kinerja.peraturan.selectors import Batas, pustaka_berlaku

PALING_LAMA = timedelta(days=366)  # how far back to look for left posts; the rule decides, this only bounds the query
Ditinggalkan = Sequence[tuple[Penugasan, Batas]]
IsiRentang = tuple[int, int | None, int | None, date, date | None, date | None]


@dataclass(frozen=True, slots=True)
class RentangPenilai:
    """Days on which one assignment was the superior of another: whose it is, and when that post was left."""

    penugasan_id: int
    atasan_id: int | None  # None: above the head of the region there is nobody
    pegawai_id: int | None
    mulai: date
    sampai: date | None
    keluar: date | None

    def memuat(self, on: date) -> bool:
        """Whether it holds on a day."""
        return self.mulai <= on and (self.sampai is None or on <= self.sampai)


def jabatan_ditinggalkan(pegawai_id: int, on: date, periode: str | None = None) -> Ditinggalkan:
    """Posts a person left for which the grace period of a period (None = of any) runs, each with its end."""
    if not pegawai_id:  # an account without a person has left no post
        return []
    baru = _baru_ditinggalkan(pegawai_id, on, on - PALING_LAMA)
    return [(p, batas) for p, batas in batas_penilai_lama(baru, periode, on) if on <= hari(batas.sampai)]


def masih_bertenggang(pegawai_id: int, on: date) -> list[int]:
    """The assignments of `jabatan_ditinggalkan` (of any period) alone: a reopening is asked about only where one ended.

    A reopening only lengthens.
    """
    baru = _baru_ditinggalkan(pegawai_id, on, on - PALING_LAMA)
    if not baru:
        return []
    buku = pustaka_berlaku()
    habis = [p for p in baru if p.sampai and akhir_masa_tenggang(p.sampai, buku) < on]
    dibuka = [p for p, batas in batas_penilai_lama(habis, None, on) if on <= hari(batas.sampai)]
    return [p.pk for p in baru if p not in habis or p in dibuka]


@disiapkan
def _baru_ditinggalkan(pegawai_id: int, on: date, sejak: date) -> QuerySet[Penugasan]:
    return Penugasan.objects.filter(pegawai_id=pegawai_id, sampai__lt=on, sampai__gte=sejak)


def rentang_penilai(penugasan_ids: Iterable[int], on: date) -> list[RentangPenilai]:
    """The superiors of these assignments: those of the day, and those who have left their post since. One query."""
    return [RentangPenilai(*isi) for isi in _rentang(sorted(set(penugasan_ids)), on)]


@disiapkan
def _rentang(penugasan_ids: list[int], on: date) -> "QuerySet[RentangAtasan, IsiRentang]":
    semua = RentangAtasan.objects.filter(
        pada_hari(on) | Q(atasan__sampai__lt=on), penugasan__in=penugasan_ids, tujuan=Tujuan.KINERJA
    )
    return semua.values_list("penugasan_id", "atasan_id", "atasan__pegawai_id", "mulai", "sampai", "atasan__sampai")


def kewenangan_menilai(
    *,
    pegawai_id: int,
    bagian: Sequence[Bagian],
    on: date,
    periode: str | None = None,
    ditinggalkan: Ditinggalkan | None = None,
    rentang: Sequence[RentangPenilai] | None = None,
) -> dict[int, Kewenangan]:
    """For each part this person may rate on `on`: by which assignment and why. Parts not in it may not be rated.

    `periode`: which one the parts are of. `ditinggalkan`, `rentang`: the posts left and the superiors of the parts,
    where the caller has read them already.
    """
    bagian = dinilai_di_sini(bagian)
    ids = {b.penugasan_id for b in bagian}
    if rentang is None:
        rentang = rentang_penilai(ids, on)
    if ditinggalkan is None:
        ditinggalkan = jabatan_ditinggalkan(pegawai_id, on, periode)
    hasil = _tenggang(ditinggalkan, bagian, rentang)
    penilai = {r.penugasan_id: (r.atasan_id, r.pegawai_id) for r in rentang if r.memuat(on)}
    for penugasan_id, p in atasan_lanjutan(ids - set(penilai), Tujuan.KINERJA, on).items():
        penilai[penugasan_id] = (p.pk, p.pegawai_id)
    for penugasan_id in ids & set(penilai):
        atasan, orang = penilai[penugasan_id]
        if atasan is not None and orang == pegawai_id:
            hasil[penugasan_id] = Kewenangan(atasan, "pemangku")
    return hasil


def dinilai_di_sini(bagian: Sequence[Bagian]) -> list[Bagian]:
    """The parts whose marks are made here: as the Pemda decided for the post on the part's first day."""
    hasil = list(bagian)
    for mulai in sorted({b.mulai for b in bagian}):
        luar = jabatan_luar(mulai)
        if luar is not None:
            awal = [b.penugasan_id for b in hasil if b.mulai == mulai]
            lepas = Penugasan.objects.filter(pk__in=awal, jabatan__in=luar.values("jabatan_id"))
            pk = set(lepas.values_list("pk", flat=True))
            hasil = [b for b in hasil if b.mulai != mulai or b.penugasan_id not in pk]
    return hasil


def penilai_hari_ini(penugasan_ids: Iterable[int], on: date) -> dict[int, Penugasan]:
    """Assignment -> the assignment that rates it on `on`, also where the rated one has ended."""
    ids = set(penugasan_ids)
    rentang = list(
        RentangAtasan.objects.filter(pada_hari(on), penugasan_id__in=ids, tujuan=Tujuan.KINERJA).select_related(
            "atasan"
        )
    )
    kini = {r.penugasan_id: r.atasan for r in rentang if r.atasan}
    return kini | atasan_lanjutan(ids - {r.penugasan_id for r in rentang}, Tujuan.KINERJA, on)


def _tenggang(
    ditinggalkan: Ditinggalkan, bagian: Sequence[Bagian], rentang: Sequence[RentangPenilai]
) -> dict[int, Kewenangan]:
    batas = {p.pk: sampai for p, sampai in ditinggalkan}
    akhir = {b.penugasan_id: b.sampai for b in bagian}
    return {
        r.penugasan_id: Kewenangan(r.atasan_id, "masa_tenggang", batas[r.atasan_id])
        for r in rentang
        if r.atasan_id in batas and r.penugasan_id in akhir and r.memuat(akhir[r.penugasan_id])
    }


def bawahan_jabatan(lepas: Sequence[int], mulai: date, sampai: date) -> Q:
    """Assignments that stood under one of these assignments within `mulai`-`sampai`."""
    rentang = RentangAtasan.objects.filter(
        Q(sampai__isnull=True) | Q(sampai__gte=mulai), tujuan=Tujuan.KINERJA, atasan__in=lepas, mulai__lte=sampai
    )
    return Q(pk__in=rentang.values("penugasan_id"))
