"""What is known of the people on the day: education, standing, punishments, posts held and for how long."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery, Value

from kinerja.dasar.kueri import Kumpulan
from kinerja.fakta.hukdis import jenis_hukdis
from kinerja.fakta.models import HukumanDisiplin, RiwayatJabatan
from kinerja.mutasi.models import KeadaanPelantikan, PesertaPelantikan
from kinerja.organisasi.models import AnggotaTim, Kedudukan, Pegawai, Penugasan, PeranTim, VersiJabatan
from kinerja.organisasi.selectors.pegawai import dengan_fakta, tingkat_pendidikan
from kinerja.organisasi.selectors.penugasan import PEMANGKU, pada_hari

HARI_SETAHUN = 365  # full years in a kind of post, to the day but for leap days


@dataclass(frozen=True, slots=True)
class Orang:
    """One person on the day of the inauguration; `lama`: days in each kind of post (and functional level)."""

    pegawai: Pegawai
    pendidikan: str
    kedudukan: str
    hukuman: tuple[str, ...]
    tim: tuple[str, ...]
    di_lain: bool
    lama: Mapping[str, int] = field(default_factory=dict)
    bekerja: int = 0

    def tahun(self, jenis: str) -> int:
        """Full years in a kind of post."""
        return self.lama.get(jenis, 0) // HARI_SETAHUN


def orang_pelantikan(pegawai: Collection[int], pelantikan: int, on: date) -> dict[int, Orang]:
    """People by id. Two queries, whatever their number."""
    lama, bekerja = _lama(pegawai, on)
    return {x.pk: _orang(x, lama[x.pk], bekerja[x.pk], on) for x in _baca(pegawai, pelantikan, on)}


def _baca(pegawai: Collection[int], pelantikan: int, on: date) -> QuerySet[Pegawai]:
    hukdis = HukumanDisiplin.objects.filter(pada_hari(on), diganti_pada=None, pegawai=OuterRef("pk")).order_by()
    pimpin = AnggotaTim.objects.filter(pada_hari(on), peran=PeranTim.KETUA, pegawai=OuterRef("pk")).order_by()
    lain = PesertaPelantikan.objects.filter(
        pegawai=OuterRef("pk"), pelantikan__keadaan=KeadaanPelantikan.DISIAPKAN
    ).exclude(pelantikan=pelantikan)
    tambahan: Mapping[str, Any] = {
        "hukuman_": Subquery(hukdis.values("pegawai").annotate(isi=Kumpulan("jenis")).values("isi")),
        "tim_": Subquery(pimpin.values("pegawai").annotate(isi=Kumpulan("tim__nama")).values("isi")),
        "di_lain_": Exists(lain),
    }
    return dengan_fakta(Pegawai.objects.filter(pk__in=pegawai), on).annotate(**tambahan)


def _orang(x: Any, lama: Mapping[str, int], bekerja: int, on: date) -> Orang:
    jenis = [jenis_hukdis(kode, on) for kode in x.hukuman_ or ()]
    return Orang(
        pegawai=x,
        pendidikan=max(x.tingkat or (), key=tingkat_pendidikan, default=""),
        kedudukan=str(x.kedudukan_hari or Kedudukan.AKTIF),
        hukuman=tuple(j.tingkat for j in jenis if j),
        tim=tuple(sorted(x.tim_ or ())),
        di_lain=bool(x.di_lain_),
        lama=lama,
        bekerja=bekerja // HARI_SETAHUN,
    )


def _lama(pegawai: Collection[int], on: date) -> tuple[dict[int, dict[str, int]], dict[int, int]]:
    """Days by kind of post and functional level, and days at work in all; here and, by other records, elsewhere."""
    lama: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    bekerja: dict[int, int] = defaultdict(int)
    for orang, mulai, sampai, *kata in _di_sini(pegawai, on).union(_di_luar(pegawai, on), all=True):
        hari = max(0, (min(sampai or on, on) - mulai).days)
        bekerja[orang] += hari
        for satu in filter(None, kata):
            lama[orang][satu] += hari
    return lama, bekerja


def _di_sini(pegawai: Collection[int], on: date) -> "QuerySet[Any, Any]":
    """Kind and level as they were when the assignment began."""
    versi = VersiJabatan.objects.filter(
        Q(sampai__isnull=True) | Q(sampai__gte=OuterRef("mulai")), jabatan=OuterRef("jabatan")
    ).order_by("mulai")
    semua = Penugasan.objects.filter(pegawai__in=pegawai, mulai__lt=on, jenis__in=PEMANGKU)
    kata = semua.annotate(jenis_=Subquery(versi.values("jenis")[:1]), jenjang_=Subquery(versi.values("jenjang")[:1]))
    return kata.order_by().values_list("pegawai_id", "mulai", "sampai", "jenis_", "jenjang_")


def _di_luar(pegawai: Collection[int], on: date) -> "QuerySet[Any, Any]":
    semua = RiwayatJabatan.objects.filter(diganti_pada=None, pegawai__in=pegawai, mulai__lt=on)
    kata = semua.annotate(jenis_=F("jenis"), jenjang_=Value(""))
    return kata.order_by().values_list("pegawai_id", "mulai", "sampai", "jenis_", "jenjang_")
