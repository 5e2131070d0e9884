"""The trail of a person: posts over the years, marks on them, what is missing. Only recorded facts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.db.models import DateField, F, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce, Least

from kinerja.organisasi.models import JenisPenugasan, Pegawai, Penugasan, VersiJabatan, VersiUnit
from kinerja.organisasi.selectors import judul_jabatan
from kinerja.penilaian.models import Jenis, Penilaian

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
    """A year's marks: the year's own (one a segment) and the periodic ones; `sebab` says why there is none."""

    tahun: int
    tahunan: tuple[Penilaian, ...]
    periodik: tuple[Penilaian, ...]
    sebab: str = ""

    @property
    def akhir(self) -> Penilaian | None:
        """The mark of the year's last segment."""
        return self.tahunan[-1] if self.tahunan else None


def daftar_pos(pegawai: Pegawai, on: date) -> list[Pos]:
    """All assignments that began by a day, oldest first, with the names they had on their last day."""
    baris = Penugasan.objects.filter(pegawai=pegawai, mulai__lte=on).annotate(
        _hari=Least(Coalesce(F("sampai"), Value(on)), Value(on), output_field=DateField())
    )
    jabatan = VersiJabatan.objects.filter(jabatan=OuterRef("jabatan"), mulai__lte=OuterRef("_hari")).order_by("-mulai")
    unit = VersiUnit.objects.filter(unit=OuterRef("_unit"), mulai__lte=OuterRef("_hari")).order_by("-mulai")
    baris = (
        baris.annotate(nama_jabatan=Subquery(jabatan.values("nama")[:1]), _unit=Subquery(jabatan.values("unit")[:1]))
        .annotate(nama_unit=Subquery(unit.values("nama")[:1]))
        .order_by("mulai", "pk")
    )
    return [
        Pos(
            p,
            judul_jabatan(p),
            p.nama_unit or "",
            p.mulai,
            p.sampai if p.sampai and p.sampai <= on else None,
            p.jenis in BERGARIS,
        )
        for p in baris
    ]


def daftar_nilai(pegawai: Pegawai, *, sampai_draf: bool) -> list[Penilaian]:
    """All marks of a person in order; those not yet delivered only for a reader who may see them (`sampai_draf`)."""
    baris = Penilaian.objects.filter(penugasan__pegawai=pegawai).select_related("penugasan")
    if not sampai_draf:
        baris = baris.exclude(status=Penilaian.Status.DINILAI)
    return list(baris.order_by("mulai", "pk"))


def per_tahun(nilai: Sequence[Penilaian], pos: Sequence[Pos], on: date, sebab: tuple[str, str]) -> list[TahunNilai]:
    """Every year from the first post or mark (at most ten back), newest first; `sebab` = (under way, not imported)."""
    awal = min([*(p.mulai.year for p in pos), *(n.mulai.year for n in nilai), on.year])
    menurut = {t: list(isi) for t, isi in groupby(nilai, key=lambda n: n.mulai.year)}
    hasil = []
    for tahun in range(on.year, max(awal, on.year - 9) - 1, -1):
        isi = menurut.get(tahun, [])
        tahunan = tuple(n for n in isi if n.jenis == Jenis.TAHUNAN)
        periodik = tuple(n for n in isi if n.jenis == Jenis.PERIODIK)
        kosong = "" if tahunan else sebab[0] if tahun == on.year else sebab[1]
        hasil.append(TahunNilai(tahun, tahunan, periodik, kosong))
    return hasil
