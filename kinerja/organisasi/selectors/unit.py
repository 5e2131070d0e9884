"""Units of a day and the tree they form."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Value

from kinerja.dasar.kueri import disiapkan
from kinerja.organisasi.models import JenisJabatan, JenisPenugasan, Penugasan, UnitKerja, VersiUnit
from kinerja.organisasi.models.unit import BANYAK_PEMANGKU
from kinerja.organisasi.selectors.penugasan import (
    dengan_jabatan,
    dengan_unit_atasan,
    pada_hari,
    penugasan_pada,
    ringkas,
    versi_pada,
)

SATU_PEMANGKU = [jenis for jenis in JenisJabatan if jenis not in BANYAK_PEMANGKU]
# What `unit_pada` adds; the attributes are declared on UnitKerja.
NAMA_UNIT: Mapping[str, Any] = {
    "nama": F("_v__nama"),
    "jenis": F("_v__jenis"),
    "induk_id": F("_v__induk_id"),
    "perangkat_daerah": F("_v__perangkat_daerah"),
}


def dengan_versi(**syarat: object) -> Q:
    """A condition on the version of the day of units from `unit_pada`."""
    return Q(**{f"_v__{nama}": nilai for nama, nilai in syarat.items()})


def unit_pada(on: date) -> QuerySet[UnitKerja]:
    """Units that exist on a day, with nama, jenis, induk_id and perangkat_daerah of that day."""
    return UnitKerja.objects.annotate(_v=versi_pada(on)).filter(_v__isnull=False).annotate(**NAMA_UNIT)


@dataclass(frozen=True, slots=True)
class SimpulUnit:
    """A unit of a day, as the tree holds it."""

    pk: int
    nama: str
    jenis: str
    induk: int | None
    perangkat_daerah: bool


@dataclass(frozen=True, slots=True)
class PohonUnit:
    """All units of a day: read once, asked many times."""

    simpul: Mapping[int, SimpulUnit]
    anak: Mapping[int | None, Sequence[int]]

    def bawah(self, unit_ids: Iterable[int]) -> list[int]:
        """These units and all below, parents before children."""
        urut = list(dict.fromkeys(unit_ids))
        sudah = set(urut)
        for satu in urut:  # grows while it is walked
            baru = [x for x in self.anak.get(satu, ()) if x not in sudah]
            sudah.update(baru)
            urut += baru
        return urut

    def jalan(self, unit_id: int | None) -> list[SimpulUnit]:
        """From the top down to the unit."""
        hasil: list[SimpulUnit] = []
        while unit_id in self.simpul and len(hasil) <= len(self.simpul):
            assert unit_id is not None
            hasil.append(self.simpul[unit_id])
            unit_id = self.simpul[unit_id].induk
        return hasil[::-1]

    def perangkat(self, unit_id: int | None) -> int | None:
        """The nearest perangkat daerah upwards, the unit itself included."""
        return next((s.pk for s in reversed(self.jalan(unit_id)) if s.perangkat_daerah), None)

    def perangkat_dari(self, unit_ids: Iterable[int]) -> list[int]:
        """For each unit the perangkat daerah it belongs to (itself where there is none); no doubles."""
        return list(dict.fromkeys(self.perangkat(u) or u for u in unit_ids))


def pohon_unit(on: date) -> PohonUnit:
    """The tree of a day; one query."""
    simpul = {
        pk: SimpulUnit(pk, nama, jenis, induk, perangkat) for pk, nama, jenis, induk, perangkat in _semua_unit(on)
    }
    anak: dict[int | None, list[int]] = defaultdict(list)
    for s in simpul.values():
        anak[s.induk if s.induk in simpul else None].append(s.pk)
    return PohonUnit(simpul, dict(anak))


@disiapkan
def _semua_unit(on: date) -> "QuerySet[VersiUnit, tuple[int, str, str, int | None, bool]]":
    baris = VersiUnit.objects.filter(pada_hari(on)).order_by("unit__kode")
    return baris.values_list("unit_id", "nama", "jenis", "induk_id", "perangkat_daerah")


def unit_bawah(unit_id: int | Iterable[int], on: date) -> list[int]:
    """The unit (or units) and all below, parents before children; one query."""
    return pohon_unit(on).bawah([unit_id] if isinstance(unit_id, int) else unit_id)


def perangkat_daerah_dari(unit_id: int | None, on: date) -> UnitKerja | None:
    """The nearest unit upwards, itself included, that is a perangkat daerah on that day."""
    akar = pohon_unit(on).perangkat(unit_id)
    return unit_pada(on).filter(pk=akar).first() if akar else None


def orang_unit(unit: list[int], on: date) -> QuerySet[Penugasan]:
    """People of these units on a day, highest post first, as a line of a list shows them."""
    orang = ringkas(penugasan_pada(on)).filter(dengan_jabatan(unit_id__in=unit))
    return orang.order_by(F("_vj__kelas").desc(nulls_last=True), "pegawai__nama", "pk")


@disiapkan
def baca_orang_unit(unit: list[int], on: date, potongan: slice) -> QuerySet[Penugasan]:
    """A page of `orang_unit`."""
    return orang_unit(unit, on)[potongan]


@disiapkan
def hitung_orang_unit(unit: list[int], on: date) -> "QuerySet[Penugasan, int]":
    """How many people `orang_unit` has, as one row."""
    bersama = orang_unit(unit, on).order_by().values(semua=Value(1))  # a constant groups nothing
    return bersama.annotate(n=Count("pk")).values_list("n", flat=True)


def pimpinan_pada(unit_id: int, on: date) -> list[Penugasan]:
    """Who leads a unit that day: holders of its one-holder posts whose superior stands elsewhere, else whoever has
    the additional duty to lead (a teacher a school); one query."""
    teratas = [p for p in _calon_pimpinan(unit_id, on) if p.unit_atasan_id != unit_id]
    struktural = [p for p in teratas if p.jenis_jabatan not in BANYAK_PEMANGKU]
    return struktural or [p for p in teratas if p.jenis != JenisPenugasan.DEFINITIF]


@disiapkan
def _calon_pimpinan(unit_id: int, on: date) -> QuerySet[Penugasan]:
    """Holders of one-holder posts of a unit, and whoever stands in or has an additional duty there."""
    memimpin = dengan_jabatan(jenis__in=SATU_PEMANGKU) | ~Q(jenis=JenisPenugasan.DEFINITIF)
    tugas = dengan_unit_atasan(penugasan_pada(on), on).filter(dengan_jabatan(unit_id=unit_id), memimpin)
    return tugas.order_by("mulai", "pk")


def jumlah_pegawai(pohon: PohonUnit, on: date) -> dict[int, int]:
    """Unit -> people with a definitive post in it or below that day; one query."""
    langsung = dict(
        Penugasan.objects.filter(pada_hari(on), pada_hari(on, "jabatan__versi__"), jenis=JenisPenugasan.DEFINITIF)
        .values_list("jabatan__versi__unit_id")
        .annotate(n=Count("pk"))
        .order_by()
    )
    hasil = dict(langsung)
    for pk in reversed(pohon.bawah(pohon.anak.get(None, ()))):  # children before parents
        induk = pohon.simpul[pk].induk
        if induk is not None:
            hasil[induk] = hasil.get(induk, 0) + hasil.get(pk, 0)
    return hasil


def orang_di_unit(unit_ids: Iterable[int], on: date) -> "QuerySet[Penugasan, int]":
    """Ids of the people who hold a post in these units that day, as a subquery."""
    tugas = Penugasan.objects.filter(
        pada_hari(on), pada_hari(on, "jabatan__versi__"), jabatan__versi__unit_id__in=list(unit_ids)
    )
    return tugas.values_list("pegawai_id", flat=True)
