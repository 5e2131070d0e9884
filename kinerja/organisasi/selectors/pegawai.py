"""People: search, identifier and legal position of a day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When

from kinerja.dasar.kueri import Kumpulan, disiapkan
from kinerja.organisasi.models import (
    Kedudukan,
    Pegawai,
    Pengenal,
    RiwayatGolongan,
    RiwayatPendidikan,
    StatusKepegawaian,
    StatusPegawai,
)
from kinerja.organisasi.selectors.penugasan import pada_hari

# Which of several identifiers is printed: the one of the present employment first.
URUTAN_PENGENAL = [Pengenal.Jenis.NIP, Pengenal.Jenis.NI_PPPK, Pengenal.Jenis.LOKAL, Pengenal.Jenis.NIP_LAMA]

TINGKAT_PENDIDIKAN = ["sd", "smp", "sma", "d1", "d2", "d3", "d4", "s1", "s2", "s3"]


def pengenal_berlaku(on: date) -> Q:
    """Identifiers in force on a day; both ends may be open."""
    return (Q(mulai__isnull=True) | Q(mulai__lte=on)) & (Q(sampai__isnull=True) | Q(sampai__gte=on))


def _pengenal_utama(on: date) -> QuerySet[Pengenal]:
    urutan = Case(
        *(When(jenis=jenis, then=Value(i)) for i, jenis in enumerate(URUTAN_PENGENAL)),
        default=Value(len(URUTAN_PENGENAL)),
        output_field=IntegerField(),
    )
    return Pengenal.objects.filter(pengenal_berlaku(on)).order_by(urutan, "-mulai", "-id")


def nip_pada(pegawai: Pegawai | int, on: date) -> str:
    """NIP, NI PPPK or local code of a person on a day; empty where there is none."""
    pk = pegawai if isinstance(pegawai, int) else pegawai.pk
    return _pengenal_utama(on).filter(pegawai_id=pk).values_list("nilai", flat=True).first() or ""


def nip_subquery(on: date, kolom: str = "pk") -> Subquery:
    """The same as an annotation; `kolom` is the path to the person's id."""
    return Subquery(_pengenal_utama(on).filter(pegawai_id=OuterRef(kolom)).values("nilai")[:1])


def nip_dari(pegawai: Iterable[int], on: date) -> dict[int, str]:
    """Person -> the identifier printed on a day, for these people; one query."""
    return _nip_utama(_pengenal([*set(pegawai)]), on)


def nip_semua(on: date) -> dict[int, str]:
    """The same for everybody; falls back on an identifier no longer in force."""
    return _nip_utama(_kolom_pengenal(Pengenal.objects.all()), on)


BarisPengenal = tuple[int, str, str, date | None, date | None]


@disiapkan
def _pengenal(pegawai: list[int]) -> "QuerySet[Pengenal, BarisPengenal]":
    return _kolom_pengenal(Pengenal.objects.filter(pegawai_id__in=pegawai))


def _kolom_pengenal(pengenal: QuerySet[Pengenal]) -> "QuerySet[Pengenal, BarisPengenal]":
    return pengenal.order_by("mulai", "pk").values_list("pegawai_id", "jenis", "nilai", "mulai", "sampai")


def _nip_utama(pengenal: "Iterable[BarisPengenal]", on: date) -> dict[int, str]:
    hasil: dict[int, tuple[bool, int, str]] = {}
    for pegawai, jenis, nilai, mulai, sampai in pengenal:
        berlaku = (mulai or on) <= on <= (sampai or on)
        calon = (not berlaku, URUTAN_PENGENAL.index(Pengenal.Jenis(jenis)), nilai)
        if pegawai not in hasil or calon[:2] <= hasil[pegawai][:2]:
            hasil[pegawai] = calon
    return {pegawai: nilai for pegawai, (_, _, nilai) in hasil.items()}


def tingkat_pendidikan(tingkat: str) -> int:
    """Rank of a level of education, lowest first; a word that is not known ranks lowest."""
    return TINGKAT_PENDIDIKAN.index(tingkat) if tingkat in TINGKAT_PENDIDIKAN else -1


def _nip(on: date) -> Mapping[str, Any]:
    return {"nip": nip_subquery(on)}


def bernip(qs: QuerySet[Pegawai], on: date) -> QuerySet[Pegawai]:
    """People with `nip`, the identifier of a day."""
    return qs.annotate(**_nip(on))


def cari_pegawai(teks: str, on: date) -> QuerySet[Pegawai]:
    """People whose name or identifier of the day contains the words; annotated `nip`."""
    qs = bernip(Pegawai.objects.all(), on)
    for kata in teks.split():
        pengenal = Pengenal.objects.filter(pengenal_berlaku(on), nilai__startswith=kata).values("pegawai_id")
        qs = qs.filter(Q(nama__icontains=kata) | Q(pk__in=pengenal))
    return qs


def kedudukan_pada(pegawai: Pegawai | int, on: date) -> str:
    """Legal position or absence on a day; no row means `aktif`."""
    pk = pegawai if isinstance(pegawai, int) else pegawai.pk
    baris = StatusPegawai.objects.filter(pada_hari(on), pegawai_id=pk).values_list("kedudukan", flat=True).first()
    return baris or Kedudukan.AKTIF.value


@dataclass(frozen=True, slots=True)
class FaktaPegawai:
    """What is known of a person on a day, beside posts."""

    pengenal: tuple[Pengenal, ...]
    status: str
    kedudukan: str
    kedudukan_sampai: date | None
    golongan: RiwayatGolongan | None
    pendidikan: str


def dengan_fakta(qs: QuerySet[Pegawai], on: date) -> QuerySet[Pegawai]:
    """People with what `fakta_pegawai` tells of a day."""
    status = StatusKepegawaian.objects.filter(pada_hari(on), pegawai=OuterRef("pk"))
    kedudukan = StatusPegawai.objects.filter(pada_hari(on), pegawai=OuterRef("pk"))
    golongan = RiwayatGolongan.objects.filter(pegawai=OuterRef("pk"), tmt__lte=on).order_by("-tmt")
    pendidikan = RiwayatPendidikan.objects.filter(pegawai=OuterRef("pk")).order_by().values("pegawai")
    fakta: Mapping[str, Any] = {
        "status_hari": Subquery(status.values("status")[:1]),
        "kedudukan_hari": Subquery(kedudukan.values("kedudukan")[:1]),
        "kedudukan_sampai": Subquery(kedudukan.values("sampai")[:1]),
        "golongan_hari": Subquery(golongan.values("golongan")[:1]),
        "golongan_tmt": Subquery(golongan.values("tmt")[:1]),
        "tingkat": Subquery(pendidikan.annotate(isi=Kumpulan("tingkat")).values("isi")),
    }
    return qs.annotate(**fakta)


def fakta_pegawai(pegawai: Pegawai) -> FaktaPegawai:
    """Identifiers, status, legal position, grade and education of somebody read by `dengan_fakta`; one query."""
    x: Any = pegawai
    return FaktaPegawai(
        pengenal=tuple(Pengenal.objects.filter(pegawai=pegawai).order_by("pk")),
        status=str(StatusKepegawaian(status=x.status_hari).get_status_display()) if x.status_hari else "",
        kedudukan=str(Kedudukan(x.kedudukan_hari or Kedudukan.AKTIF).label),
        kedudukan_sampai=x.kedudukan_sampai,
        golongan=RiwayatGolongan(golongan=x.golongan_hari, tmt=x.golongan_tmt) if x.golongan_hari else None,
        pendidikan=max(x.tingkat or (), key=tingkat_pendidikan, default="").upper(),
    )
