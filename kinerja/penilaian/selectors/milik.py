"""Marks as the person reads them: the period in words, the post as it was called then, who gave it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.db.models import OuterRef, QuerySet, Subquery

from kinerja.organisasi.models import Pegawai, VersiJabatan
from kinerja.organisasi.selectors import judul_jabatan
from kinerja.penilaian.models import Jenis, Penilaian
from kinerja.peraturan.periode import periode_dari_kode


@dataclass(frozen=True, slots=True)
class NilaiTampil:
    """A mark with its words."""

    nilai: Penilaian
    periode: str
    jabatan: str
    jabatan_penilai: str


@dataclass(frozen=True, slots=True)
class TahunMilik:
    """A year of own marks: the year's own first, then the periods, newest first."""

    tahun: int
    tahunan: tuple[NilaiTampil, ...]
    periodik: tuple[NilaiTampil, ...]


def bernama_nilai(baris: QuerySet[Penilaian]) -> QuerySet[Penilaian]:
    """With the person, the rater, and what both posts were called when the period ended. One query."""
    return baris.select_related("penugasan__pegawai", "penilai__pegawai").annotate(
        nama_jabatan=Subquery(_nama("penugasan__jabatan")), nama_jabatan_penilai=Subquery(_nama("penilai__jabatan"))
    )


def _nama(jabatan: str) -> "QuerySet[VersiJabatan, tuple[str]]":
    versi = VersiJabatan.objects.filter(jabatan=OuterRef(jabatan), mulai__lte=OuterRef("sampai"))
    return versi.order_by("-mulai").values_list("nama")[:1]


def sebut_nilai(daftar: Sequence[Penilaian]) -> list[NilaiTampil]:
    """Rows of `bernama_nilai` in words; the words of a period are looked up once."""
    label = {kode: periode_dari_kode(kode).label for kode in {n.periode for n in daftar}}
    return [_sebut(n, label[n.periode]) for n in daftar]


def _sebut(nilai: Penilaian, periode: str) -> NilaiTampil:
    nilai.penugasan.nama_jabatan = getattr(nilai, "nama_jabatan", None) or ""
    nilai.penilai.nama_jabatan = getattr(nilai, "nama_jabatan_penilai", None) or ""
    return NilaiTampil(nilai, periode, judul_jabatan(nilai.penugasan), judul_jabatan(nilai.penilai))


def nilai_milik(pegawai: Pegawai, on: date) -> list[TahunMilik]:
    """A person's own delivered marks by year, newest first. One query."""
    baris = Penilaian.objects.filter(penugasan__pegawai=pegawai, mulai__lte=on)
    baris = baris.exclude(status=Penilaian.Status.DINILAI).order_by("-mulai", "-pk")
    tampil = sebut_nilai(list(bernama_nilai(baris)))
    urut = sorted(tampil, key=lambda t: t.nilai.mulai.year, reverse=True)
    return [_tahun(tahun, list(isi)) for tahun, isi in groupby(urut, key=lambda t: t.nilai.mulai.year)]


def _tahun(tahun: int, isi: Sequence[NilaiTampil]) -> TahunMilik:
    tahunan = tuple(t for t in isi if t.nilai.jenis == Jenis.TAHUNAN)
    return TahunMilik(tahun, tahunan, tuple(t for t in isi if t.nilai.jenis == Jenis.PERIODIK))
