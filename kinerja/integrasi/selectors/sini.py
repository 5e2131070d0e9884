"""Our side of the comparison: what the record here says of people on a day, each field as text."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.db.models import F, OuterRef, QuerySet, Subquery

from kinerja.dasar.kueri import Kumpulan, disiapkan
from kinerja.integrasi.models import DataBKN, NilaiBKN
from kinerja.integrasi.selectors.bentuk import DATAR
from kinerja.organisasi.models import (
    JenisPenugasan,
    Kedudukan,
    Pegawai,
    Penugasan,
    RiwayatGolongan,
    RiwayatPendidikan,
    StatusKepegawaian,
    StatusPegawai,
)
from kinerja.organisasi.selectors.penugasan import pada_hari, penugasan_pada

BANYAK_SIAP = 100  # people of a page at most: their queries are prepared


class Tugas(NamedTuple):
    """What is compared of a definitive post; a tuple, because all people's are read at once."""

    pegawai_id: int
    unit_id: int | None
    jabatan: str | None
    unit: str | None


@dataclass(frozen=True, slots=True)
class Sini:
    """A person as recorded here: the name as printed, the unit of the definitive post, each field compared."""

    nama: str
    unit_id: int | None
    isian: Mapping[str, str]


def orang_sini(on: date, orang: Collection[int] | None = None) -> dict[int, Sini]:
    """These people, or (None) all whom BKN's data or marks name. Two queries."""
    pilih = sorted(orang) if orang is not None else None
    siap = pilih is not None and len(pilih) <= BANYAK_SIAP
    jabatan = {t[0]: Tugas(*t) for t in (_jabatan_siap if siap else _jabatan)(on, pilih)}
    semua = (_pegawai_siap if siap else _pegawai)(on, pilih)
    return {p.pk: _sini(p, jabatan.get(p.pk)) for p in semua}


def _pegawai(on: date, orang: Sequence[int] | None) -> "QuerySet[Pegawai]":
    golongan = RiwayatGolongan.objects.filter(pegawai=OuterRef("pk"), tmt__lte=on).order_by("-tmt")
    status = StatusKepegawaian.objects.filter(pada_hari(on), pegawai=OuterRef("pk")).order_by("-mulai")
    kedudukan = StatusPegawai.objects.filter(pada_hari(on), pegawai=OuterRef("pk"))
    pendidikan = RiwayatPendidikan.objects.filter(pegawai=OuterRef("pk")).order_by().values("pegawai_id")
    tentang: Mapping[str, Any] = {
        "golongan_": Subquery(golongan.values("golongan")[:1]),
        "status_": Subquery(status.values("status")[:1]),
        "kedudukan_": Subquery(kedudukan.values("kedudukan")[:1]),
        "pendidikan_": Subquery(pendidikan.annotate(semua=Kumpulan("tingkat")).values("semua")),
    }
    baris = Pegawai.objects.annotate(**tentang)
    if orang is None:
        disebut = DataBKN.objects.exclude(pegawai=None).values("pegawai_id")
        return baris.filter(pk__in=disebut.union(NilaiBKN.objects.values("pegawai_id")))
    return baris.filter(pk__in=orang)


def _jabatan(on: date, orang: Sequence[int] | None) -> "QuerySet[Penugasan, tuple[Any, ...]]":
    """The definitive post of the day with its names; of two the later one is read last."""
    definitif = penugasan_pada(on).filter(jenis=JenisPenugasan.DEFINITIF)
    if orang is not None:
        definitif = definitif.filter(pegawai_id__in=orang)
    urut = definitif.order_by("mulai", "pk").annotate(di_unit=F("unit_pada_id"))
    return urut.values_list("pegawai_id", "di_unit", "nama_jabatan", "nama_unit")


_pegawai_siap, _jabatan_siap = disiapkan(_pegawai), disiapkan(_jabatan)


def _sini(p: Any, tugas: Tugas | None) -> Sini:
    """One person with the annotations of `_pegawai`."""
    isian = {nama: _teks(getattr(p, nama)) for nama in DATAR if nama != "status"}
    isian |= {
        "status": _teks(p.status_),
        "golongan": _teks(p.golongan_),
        "kedudukan": _teks(p.kedudukan_) or str(Kedudukan.AKTIF),
        "pendidikan": " ".join(sorted(set(p.pendidikan_ or ()))),
        "jabatan": (tugas.jabatan or "") if tugas else "",
        "unit": (tugas.unit or "") if tugas else "",
    }
    return Sini(p.nama_lengkap, tugas.unit_id if tugas else None, isian)


def _teks(nilai: object) -> str:
    return nilai.isoformat() if isinstance(nilai, date) else str(nilai or "")


def berbeda(isian: str, bkn: str, kita: str) -> bool:
    """Whether a field differs. What BKN does not give, capitals and dots do not count."""
    if not bkn or bkn == kita or _rapi(bkn) == _rapi(kita):
        return False
    return isian != "pendidikan" or bkn not in kita.split()


def _rapi(teks: str) -> str:
    return "".join(x for x in teks.casefold() if x.isalnum())
