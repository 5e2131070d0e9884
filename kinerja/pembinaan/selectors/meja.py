"""The desk of the personnel agency: checkpoints of everybody by state and agency, as a list and by agency."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from kinerja.dasar.kueri import disiapkan
from kinerja.dasar.tampilan import Teks
from kinerja.dokumen.models import Dokumen
from kinerja.jejak.teringat import teringat
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.models.pegawai import nama_bergelar
from kinerja.organisasi.selectors import bernama, judul_jabatan
from kinerja.organisasi.selectors.penugasan import sebut_jabatan
from kinerja.organisasi.selectors.unit import PohonUnit, pohon_unit
from kinerja.pembinaan.models import EvaluasiTitik
from kinerja.pembinaan.selectors.kontrak import (
    Titik,
    akhir_kontrak,
    berhenti,
    jatuh_tempo_kontrak,
    keadaan_titik,
    kontrak_terbit,
)
from kinerja.peraturan.selectors import pustaka_berlaku

KEADAAN: dict[str, tuple[Teks, str]] = {
    "terlambat": (_("Terlambat"), "merah"),
    "minggu_ini": (_("Minggu ini"), "kuning"),
    "terjadwal": (_("Terjadwal"), "biru"),
    "selesai": (_("Selesai"), "hijau"),
    "terlewat": (_("Tidak diadakan"), "abu"),
    "berakhir": (_("Kontrak berakhir"), "abu"),
}
URUTAN = {kode: n for n, kode in enumerate(KEADAAN)}
SEBUTAN_KE: dict[int, Teks] = {1: _("Pertama"), 2: _("Kedua")}


class BarisTitik(NamedTuple):
    """One checkpoint as lists show it; never a mark."""

    kontrak: int
    nama: str
    jabatan: str
    unit: str
    ke: int
    jatuh_tempo: date
    keadaan: str
    penugasan: int

    @property
    def sebutan_ke(self) -> str:
        """First or second."""
        return str(SEBUTAN_KE[self.ke])

    @property
    def label(self) -> str:
        """The state in words."""
        return str(KEADAAN[self.keadaan][0])

    @property
    def nada(self) -> str:
        """The tone of the state."""
        return KEADAAN[self.keadaan][1]


@dataclass(frozen=True, slots=True)
class UnitTitik:
    """An agency with its checkpoints by state."""

    unit: str
    terlambat: int
    minggu_ini: int
    terjadwal: int
    selesai: int


def baris_titik(titik: Iterable[Titik], on: date, pohon: PohonUnit | None = None) -> list[BarisTitik]:
    """Rows in words, with the agency of each post where the tree of units is given."""
    unit = _Perangkat(pohon) if pohon else None
    return [_baris(t, on, unit) for t in titik]


def _baris(t: Titik, on: date, unit: "_Perangkat | None") -> BarisTitik:
    p = t.kontrak.penugasan
    perangkat = (unit[p.unit_pada_id] if unit is not None else "") or p.nama_unit or ""
    orang = p.pegawai.nama_lengkap
    return BarisTitik(t.kontrak.pk, orang, judul_jabatan(p), perangkat, t.ke, t.jatuh_tempo, t.keadaan(on), p.pk)


@teringat(8)
def meja_teringat(on: date) -> tuple[BarisTitik, ...]:
    """`meja_titik` for pages that are opened again and again: read anew only after an act. One query else."""
    return tuple(meja_titik(on, pohon_unit(on)))


def meja_titik(on: date, pohon: PohonUnit) -> list[BarisTitik]:
    """Everybody's checkpoints: the late ones first, then by day. Four queries for any number, and no object a row."""
    buku = pustaka_berlaku()
    henti, ada = berhenti(on, None, buku), set(_diadakan())
    terbaru = {milik: (pk, tanggal) for pk, milik, tanggal in _terbit(on)}
    unit = _Perangkat(pohon)
    semua: list[tuple[int, date, str, BarisTitik]] = []
    for p in map(_Pemegang._make, _pemegang(on)):
        kontrak, tanggal = terbaru[p.pk]
        nama, judul = nama_bergelar(p.nama, p.depan, p.belakang), sebut_jabatan(p.jenis, p.jabatan or p.kode)
        akhir, perangkat = akhir_kontrak(p.sampai, henti.get(p.pegawai)), unit[p.unit] or p.nama_unit or ""
        for ke, jatuh in jatuh_tempo_kontrak(tanggal, buku).items():
            if (kontrak, ke) in ada:
                keadaan = "selesai"
            else:
                keadaan = "terlewat" if ke == 1 and (kontrak, 2) in ada else keadaan_titik(akhir, jatuh, on)
            satu = BarisTitik(kontrak, nama, judul, perangkat, ke, jatuh, keadaan, p.pk)
            semua.append((URUTAN[keadaan], jatuh, nama, satu))
    return [satu for *_kunci, satu in sorted(semua)]


class _Pemegang(NamedTuple):
    """Who holds a contract, as the database names it on a day."""

    pk: int
    pegawai: int
    nama: str
    depan: str
    belakang: str
    jenis: str
    jabatan: str | None
    kode: str
    nama_unit: str | None
    unit: int | None
    sampai: date | None


@disiapkan
def _terbit(on: date) -> "QuerySet[Dokumen, tuple[int, int, date]]":
    return kontrak_terbit(on).values_list("pk", "milik", "tanggal")


@disiapkan
def _pemegang(on: date) -> "QuerySet[Penugasan, tuple[Any, ...]]":
    orang = Penugasan.objects.filter(pk__in=kontrak_terbit(on).order_by().values("milik"))
    nama = ("pegawai__nama", "pegawai__gelar_depan", "pegawai__gelar_belakang")
    jabatan = ("jenis", "nama_jabatan", "jabatan__kode", "nama_unit", "unit_pada_id", "sampai")
    return bernama(orang, on).order_by().values_list("pk", "pegawai_id", *nama, *jabatan)


@disiapkan
def _diadakan() -> "QuerySet[EvaluasiTitik, tuple[int, int]]":
    return EvaluasiTitik.objects.order_by().values_list("kontrak_id", "ke")


class _Perangkat(dict[int | None, str]):
    """Unit -> the name of its agency, looked up once; empty where the tree does not know it."""

    def __init__(self, pohon: PohonUnit) -> None:
        self.pohon = pohon

    def __missing__(self, unit: int | None) -> str:
        simpul = self.pohon.simpul.get(self.pohon.perangkat(unit) or unit or 0)
        self[unit] = simpul.nama if simpul else ""
        return self[unit]


def ringkas_unit(baris: Sequence[BarisTitik]) -> list[UnitTitik]:
    """By agency, those with late ones first."""
    hitung = Counter((b.unit, b.keadaan) for b in baris)
    semua = [
        UnitTitik(unit, *(hitung[unit, k] for k in ("terlambat", "minggu_ini", "terjadwal", "selesai")))
        for unit in {b.unit for b in baris}
    ]
    return sorted(semua, key=lambda u: (-u.terlambat, -u.minggu_ini, u.unit))
