"""Who may rate a segment today: the holder of the superior post of the segment's post, or who left it a while ago.

A leaving rater may still close what ended while the post was theirs, for a grace period (rule `masa.penilai_lama`);
nothing newer. The successor may do the same: whoever is first, the database lets nobody do it twice.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from django.db.models import Q

from kinerja.dasar.waktu import hari
from kinerja.organisasi.models import Penugasan, RentangAtasan, Tujuan
from kinerja.organisasi.selectors import pada_hari
from kinerja.organisasi.selectors.cara import jabatan_luar
from kinerja.organisasi.selectors.lanjutan import atasan_lanjutan
from kinerja.penilaian.isian import Bagian, Kewenangan
from kinerja.penilaian.tenggat import batas_penilai_lama
from kinerja.peraturan.selectors import Batas

PALING_LAMA = timedelta(days=366)  # how far back to look for left posts; the rule decides, this only bounds the query
Ditinggalkan = Sequence[tuple[Penugasan, Batas]]


def jabatan_ditinggalkan(pegawai_id: int, on: date, periode: str | None = None) -> Ditinggalkan:
    """Posts a person left for which the grace period of a period (None = of any) runs, each with its end."""
    if not pegawai_id:  # an account without a person has left no post
        return []
    baru = Penugasan.objects.filter(pegawai_id=pegawai_id, sampai__lt=on, sampai__gte=on - PALING_LAMA)
    return [(p, batas) for p, batas in batas_penilai_lama(list(baru), periode, on) if on <= hari(batas.sampai)]


def kewenangan_menilai(
    *,
    pegawai_id: int,
    bagian: Sequence[Bagian],
    on: date,
    periode: str | None = None,
    ditinggalkan: Ditinggalkan | None = None,
) -> dict[int, Kewenangan]:
    """For each part this person may rate on `on`: by which assignment and why. Parts not in it may not be rated.

    `periode`: which one the parts are of. `ditinggalkan`: the posts left, where the caller has read them already.
    """
    bagian = dinilai_di_sini(bagian)
    hasil = _tenggang(jabatan_ditinggalkan(pegawai_id, on, periode) if ditinggalkan is None else ditinggalkan, bagian)
    for penugasan_id, penilai in penilai_hari_ini([b.penugasan_id for b in bagian], on).items():
        if penilai.pegawai_id == pegawai_id:
            hasil[penugasan_id] = Kewenangan(penilai.pk, "pemangku")
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


def _tenggang(ditinggalkan: Ditinggalkan, bagian: Sequence[Bagian]) -> dict[int, Kewenangan]:
    if not ditinggalkan:
        return {}
    batas = {p.pk: sampai for p, sampai in ditinggalkan}
    rentang = RentangAtasan.objects.filter(
        tujuan=Tujuan.KINERJA, atasan_id__in=batas, penugasan_id__in=[b.penugasan_id for b in bagian]
    )
    hasil: dict[int, Kewenangan] = {}
    for b in bagian:
        for r in rentang:
            if r.penugasan_id == b.penugasan_id and r.mulai <= b.sampai and (r.sampai is None or r.sampai >= b.sampai):
                assert r.atasan_id is not None
                hasil[b.penugasan_id] = Kewenangan(r.atasan_id, "masa_tenggang", batas[r.atasan_id])
    return hasil


def bawahan_masa_tenggang(ditinggalkan: Ditinggalkan, mulai: date, sampai: date) -> Q:
    """Assignments whose part in `mulai`-`sampai` ended under one of these posts (`jabatan_ditinggalkan`)."""
    syarat = Q(pk__in=[])
    for penugasan, _batas in ditinggalkan:
        rentang = RentangAtasan.objects.filter(
            Q(sampai__isnull=True) | Q(sampai__gte=mulai), tujuan=Tujuan.KINERJA, atasan=penugasan, mulai__lte=sampai
        )
        syarat |= Q(pk__in=rentang.values("penugasan_id"))
    return syarat
