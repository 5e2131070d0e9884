"""What the database gives for a team page: people with the course of their year, their marks, who rated them before."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.utils.translation import gettext as _

from kinerja.dasar.kueri import Kumpulan, disiapkan
from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.organisasi.models import JenisPenugasan, Penugasan, RentangAtasan, Tujuan
from kinerja.organisasi.selectors import bernama, pada_hari
from kinerja.organisasi.selectors.penugasan import ringkas
from kinerja.penilaian.isian import Bagian
from kinerja.penilaian.kewenangan import PALING_LAMA, RentangPenilai, bawahan_jabatan
from kinerja.penilaian.models import Jenis, Penilaian
from kinerja.penilaian.selectors.bagian import BERLAKU
from kinerja.penilaian.tenggat import batas_penilai_lama
from kinerja.peraturan.periode import Periode
from kinerja.skp.models import DIKEMBALIKAN, SKP, PeriodeRealisasi

# Of a mark and its segment what a row of the team shows or its form carries.
KOLOM_NILAI = (
    *("penugasan", "jenis", "periode", "mulai", "sampai", "status", "hasil_kerja", "perilaku", "predikat", "alasan"),
    *("catatan", "kunci", "penugasan__pegawai", "penugasan__mulai", "penugasan__sampai"),
)


@dataclass(frozen=True, slots=True)
class NilaiLalu:
    """The mark of a period before, for the row of small badges."""

    periode: str
    predikat: str


def orang_dinilai(pegawai_id: int, lepas: Sequence[int], periode: Periode, on: date) -> list[Penugasan]:
    """Assignments that are this person's to rate: now, by the post they left, or (`lepas`: left lately) in grace."""
    return _yang_dinilai(pegawai_id, on, [*lepas], *_masa(periode, on))


def satu_orang(penugasan_id: int, periode: Periode, on: date) -> list[Penugasan]:
    """The same of one assignment, whoever rates it."""
    return _satu_orang(penugasan_id, *_masa(periode, on))


def _masa(periode: Periode, on: date) -> tuple[str, date, date, date, date]:
    """Code, days, first day of the year, and the day whose names are shown."""
    awal = periode.mulai.replace(month=1, day=1)
    return periode.kode, periode.mulai, periode.sampai, awal, min(on, periode.sampai)


@disiapkan
def _yang_dinilai(
    pegawai_id: int, on: date, lepas: list[int], kode: str, mulai: date, sampai: date, awal: date, nama: date
) -> QuerySet[Penugasan]:
    milik = Penugasan.objects.filter(pada_hari(on), pegawai_id=pegawai_id)
    kini = RentangAtasan.objects.filter(pada_hari(on), tujuan=Tujuan.KINERJA, atasan__in=milik.values("pk"))
    usai = RentangAtasan.objects.filter(
        tujuan=Tujuan.KINERJA,
        atasan__jabatan__in=milik.values("jabatan_id"),
        penugasan__sampai__lt=on,
        sampai=F("penugasan__sampai"),
    )
    syarat = Q(pk__in=kini.values("penugasan_id")) | Q(pk__in=usai.values("penugasan_id"))
    syarat |= bawahan_jabatan(lepas, mulai, sampai)
    return _berketerangan(syarat & ~Q(pegawai_id=pegawai_id), kode, mulai, sampai, awal, nama)


@disiapkan
def _satu_orang(penugasan_id: int, kode: str, mulai: date, sampai: date, awal: date, nama: date) -> QuerySet[Penugasan]:
    return _berketerangan(Q(pk=penugasan_id), kode, mulai, sampai, awal, nama)


def _berketerangan(syarat: Q, kode: str, mulai: date, sampai: date, awal: date, nama: date) -> QuerySet[Penugasan]:
    """Assignments that touch the period, with names, their realisation and the person's marks of the year till then."""
    realisasi = PeriodeRealisasi.objects.filter(penugasan=OuterRef("pk"), periode=kode)
    nilai = Penilaian.objects.filter(
        penugasan__pegawai=OuterRef("pegawai_id"), jenis=Jenis.PERIODIK, mulai__gte=awal, sampai__lt=sampai
    )
    isi = JSONObject(mulai="mulai", pk="pk", sampai="sampai", periode="periode", predikat="predikat")
    dalam_periode = Q(sampai__isnull=True) | Q(sampai__gte=mulai)
    orang = Penugasan.objects.filter(syarat, dalam_periode, mulai__lte=sampai).exclude(jenis=JenisPenugasan.PLH)
    keterangan: Mapping[str, Any] = {
        "skp_id_": Subquery(_skp(mulai, sampai).values("pk")[:1]),
        "realisasi_pada": Subquery(realisasi.values("diajukan_pada")),
        "lembar_kembali": Subquery(realisasi.filter(DIKEMBALIKAN).values("kunci")),
        "nilai_lalu_": Subquery(nilai.values("penugasan__pegawai").annotate(isi=Kumpulan(isi)).values("isi")),
    }
    return ringkas(bernama(orang, nama), "sampai").annotate(**keterangan)


def _skp(mulai: date, sampai: date) -> QuerySet[SKP]:
    """The SKP version that covers the part of an assignment in these days, the newest first; see `skp_bagian`."""
    sampai_tugas = Q(penugasan__sampai__isnull=True) | Q(mulai__lte=F("penugasan__sampai"))
    return SKP.objects.filter(
        sampai_tugas,
        penugasan=OuterRef("pk"),
        status__in=BERLAKU,
        mulai__lte=sampai,
        sampai__gte=mulai,
        penugasan__mulai__lte=F("sampai"),
    ).order_by("-versi", "-pk")


def nilai_lalu(penugasan: Penugasan, bagian: Bagian) -> tuple[NilaiLalu, ...]:
    """The person's marks of the year from before a part, in order."""
    semua = getattr(penugasan, "nilai_lalu_", None) or []
    sebelum = sorted((n["mulai"], n["pk"], n["periode"], n["predikat"]) for n in semua
                     if n["sampai"] < bagian.mulai.isoformat())  # fmt: skip
    return tuple(NilaiLalu(periode, predikat) for _mulai, _pk, periode, predikat in sebelum)


def nilai_periode(orang: Iterable[Penugasan], jenis: str, periode: Periode) -> dict[int, list[Penilaian]]:
    """Person -> marks of a kind that touch the period, in order."""
    semua = list(orang)
    ada = {p.pk: p for p in semua}
    hasil: dict[int, list[Penilaian]] = {}
    for satu in _nilai_periode(sorted({p.pegawai_id for p in semua}), jenis, periode.mulai, periode.sampai):
        hasil.setdefault(satu.penugasan.pegawai_id, []).append(satu)
        satu.penugasan = ada.get(satu.penugasan_id, satu.penugasan)
    return hasil


@disiapkan
def _nilai_periode(orang: list[int], jenis: str, mulai: date, sampai: date) -> QuerySet[Penilaian]:
    semua = Penilaian.objects.filter(penugasan__pegawai__in=orang, jenis=jenis, mulai__lte=sampai, sampai__gte=mulai)
    return semua.select_related("penugasan").only(*KOLOM_NILAI).order_by("mulai", "pk")


def penilai_lama(
    bagian: Mapping[int, Bagian], rentang: Iterable[RentangPenilai], periode: str, on: date, pegawai_id: int
) -> dict[int, str]:
    """For the successor: who had the post on the part's last day, has left, and may still rate until when."""
    lama = {
        r.penugasan_id: r.atasan_id
        for r in rentang
        if r.keluar and on - PALING_LAMA <= r.keluar < on and r.pegawai_id != pegawai_id
        if r.penugasan_id in bagian and r.memuat(bagian[r.penugasan_id].sampai)
    }
    if not lama:
        return {}
    penilai = list(Penugasan.objects.filter(pk__in=set(lama.values())).select_related("pegawai"))
    batas = {p.pk: (p, b) for p, b in batas_penilai_lama(penilai, periode, on) if on <= hari(b.sampai)}
    return {
        pid: _("%(siapa)s, penilai sebelumnya, masih dapat menilai sampai %(batas)s")
        % {"siapa": batas[pk][0].pegawai.nama_lengkap, "batas": tulis_tanggal(hari(batas[pk][1].sampai))}
        for pid, pk in lama.items()
        if pk in batas
    }
