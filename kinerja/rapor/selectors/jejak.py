"""The trail of a person: posts over the years, marks on them, what is missing. Only recorded facts."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import DateField, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Least
from django.utils.translation import gettext as _

from kinerja.dasar.kueri import disiapkan
from kinerja.organisasi.models import JenisPenugasan, Pegawai, Penugasan, VersiJabatan, VersiUnit
from kinerja.organisasi.selectors import judul_jabatan
from kinerja.organisasi.selectors.penugasan import unit_selain
from kinerja.penilaian.models import Jenis, Penilaian
from kinerja.penilaian.selectors.koreksi import NilaiDicoret, susun_dicoret
from kinerja.rapor.selectors.riwayat import NilaiTercatat, nilai_tahun, rezim_nilai

PALING_LAMA = 15  # years back that are asked for where nothing is known
BERGARIS = (JenisPenugasan.PLT, JenisPenugasan.PLH, JenisPenugasan.PJ, JenisPenugasan.PJS)


@dataclass(frozen=True, slots=True)
class Pos:
    """One assignment on the trail; `arsir` = acting."""

    penugasan: Penugasan
    judul: str
    unit: str
    mulai: date
    sampai: date | None
    arsir: bool


@dataclass(frozen=True, slots=True)
class TahunNilai:
    """A year's marks: the year's own (one a segment), the periodic ones, those from other records.

    `sebab` says why the year has none; `dicoret` are those that a correction replaced.
    """

    tahun: int
    tahunan: tuple[Penilaian, ...]
    periodik: tuple[Penilaian, ...]
    sebab: str = ""
    tercatat: tuple[NilaiTercatat, ...] = ()
    dicoret: tuple[NilaiDicoret, ...] = ()

    @property
    def akhir(self) -> Penilaian | None:
        """The mark of the year's last segment."""
        return self.tahunan[-1] if self.tahunan else None

    @property
    def akhir_tercatat(self) -> NilaiTercatat | None:
        """The year's own mark from other records, where none was given here."""
        return (
            next((n for n in reversed(self.tercatat) if n.jenis == Jenis.TAHUNAN), None) if not self.tahunan else None
        )

    @property
    def tahunan_tercatat(self) -> tuple[NilaiTercatat, ...]:
        """Marks of the year from other records."""
        return tuple(n for n in self.tercatat if n.jenis == Jenis.TAHUNAN)

    @property
    def periodik_tercatat(self) -> tuple[NilaiTercatat, ...]:
        """Marks of parts of the year from other records."""
        return tuple(n for n in self.tercatat if n.jenis != Jenis.TAHUNAN)

    @property
    def dasar(self) -> tuple[str, ...]:
        """The regulations that judged this year, in order."""
        disini = [rezim_nilai(n.mulai, n.sampai) for n in (*self.periodik, *self.tahunan)]
        return tuple(dict.fromkeys([*(n.dasar for n in self.tercatat), *disini]))


def daftar_pos(pegawai: Pegawai, on: date) -> list[Pos]:
    """All assignments that began by a day, oldest first, with the names they had on their last day."""
    for p in (semua := _penugasan(pegawai.pk, on)):
        p.nama_jabatan = p.nama_jabatan or p.jabatan.kode
    return [
        Pos(
            p,
            judul_jabatan(p),
            unit_selain(judul_jabatan(p), p.nama_unit),
            p.mulai,
            p.sampai if p.sampai and p.sampai <= on else None,
            p.jenis in BERGARIS,
        )
        for p in semua
    ]


@disiapkan
def _penugasan(pegawai: int, on: date) -> QuerySet[Penugasan]:
    baris = (
        Penugasan.objects.filter(pegawai=pegawai, mulai__lte=on)
        .select_related("jabatan")
        .annotate(_hari=Least(Coalesce(F("sampai"), Value(on)), Value(on), output_field=DateField()))
    )
    jabatan = VersiJabatan.objects.filter(jabatan=OuterRef("jabatan"), mulai__lte=OuterRef("_hari")).order_by("-mulai")
    unit = VersiUnit.objects.filter(unit=OuterRef("_unit"), mulai__lte=OuterRef("_hari")).order_by("-mulai")
    nama: Mapping[str, Any] = {"nama_jabatan": Subquery(jabatan.values("nama")[:1])}  # declared on Penugasan
    nama_unit: Mapping[str, Any] = {"nama_unit": Subquery(unit.values("nama")[:1])}
    baris = baris.annotate(**nama, _unit=Subquery(jabatan.values("unit")[:1])).annotate(**nama_unit)
    return baris.order_by("mulai", "pk")


def daftar_nilai(pegawai: Pegawai, *, sampai_draf: bool) -> list[Penilaian]:
    """All marks of a person in order, struck ones too; undelivered ones only for who may see them (`sampai_draf`)."""
    return [n for n in _nilai(pegawai.pk) if sampai_draf or n.status != Penilaian.Status.DINILAI]


@disiapkan
def _nilai(pegawai: int) -> QuerySet[Penilaian]:
    baris = Penilaian.semua.filter(penugasan__pegawai=pegawai).select_related("penugasan", "koreksi")
    return baris.order_by("mulai", "pk")


def per_tahun(
    nilai: Sequence[Penilaian],
    tercatat: Sequence[NilaiTercatat],
    mulai: Sequence[date],
    on: date,
    tahun_skp: Container[int],
) -> list[TahunNilai]:
    """Every year from the first mark, or from the first of the days posts began (fifteen back), newest first."""
    dari_pos = max(min([*(d.year for d in mulai), on.year]), on.year - PALING_LAMA + 1)
    awal = min([dari_pos, *(n.mulai.year for n in nilai), *(n.mulai.year for n in tercatat)])
    menurut = {t: list(isi) for t, isi in groupby(nilai, key=lambda n: n.mulai.year)}
    hasil = []
    for tahun in range(on.year, awal - 1, -1):
        semua = menurut.get(tahun, [])
        isi = [n for n in semua if n.koreksi_id is None]
        tahunan = tuple(n for n in isi if n.jenis == Jenis.TAHUNAN)
        periodik = tuple(n for n in isi if n.jenis == Jenis.PERIODIK)
        ada = bool(periodik) or tahun in tahun_skp
        lain = nilai_tahun(tercatat, tahun)
        punya = tahunan or any(n.jenis == Jenis.TAHUNAN for n in lain)
        hasil.append(
            TahunNilai(
                tahun, tahunan, periodik, "" if punya else _sebab(tahun, on, ada=ada), lain, susun_dicoret(semua)
            )
        )
    return hasil


def _sebab(tahun: int, on: date, *, ada: bool) -> str:
    """Why a year has no mark of its own, as far as it is known."""
    if tahun == on.year:
        return _("tahun berjalan")
    return _("belum dinilai") if ada else _("data belum diimpor")
