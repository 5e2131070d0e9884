"""The desk of the personnel agency: checkpoints of everybody by state and agency, as a list and as a month."""

import calendar
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from kinerja.dasar.tampilan import Teks
from kinerja.organisasi.selectors import judul_jabatan
from kinerja.organisasi.selectors.unit import PohonUnit
from kinerja.pembinaan.selectors.kontrak import Titik, daftar_titik

KEADAAN: dict[str, tuple[Teks, str]] = {
    "terlambat": (_("Terlambat"), "merah"),
    "minggu_ini": (_("Minggu ini"), "kuning"),
    "terjadwal": (_("Terjadwal"), "biru"),
    "selesai": (_("Selesai"), "hijau"),
    "terlewat": (_("Tidak diadakan"), "abu"),
    "berakhir": (_("Kontrak berakhir"), "abu"),
}
SEBUTAN_KE: dict[int, Teks] = {1: _("Pertama"), 2: _("Kedua")}


@dataclass(frozen=True, slots=True)
class BarisTitik:
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
    return [_baris(t, on, pohon) for t in titik]


def _baris(t: Titik, on: date, pohon: PohonUnit | None) -> BarisTitik:
    p = t.kontrak.penugasan
    perangkat = pohon.simpul.get(pohon.perangkat(p.unit_pada_id) or p.unit_pada_id or 0) if pohon else None
    nama = perangkat.nama if perangkat else p.nama_unit or ""
    orang = p.pegawai.nama_lengkap
    return BarisTitik(t.kontrak.pk, orang, judul_jabatan(p), nama, t.ke, t.jatuh_tempo, t.keadaan(on), p.pk)


def meja_titik(on: date, pohon: PohonUnit) -> list[BarisTitik]:
    """Everybody's checkpoints: the late ones first, then by day. The same few queries for any number."""
    urut = {kode: n for n, kode in enumerate(KEADAAN)}
    return sorted(baris_titik(daftar_titik(on), on, pohon), key=lambda b: (urut[b.keadaan], b.jatuh_tempo, b.nama))


def ringkas_unit(baris: Sequence[BarisTitik]) -> list[UnitTitik]:
    """By agency, those with late ones first."""
    hitung = Counter((b.unit, b.keadaan) for b in baris)
    semua = [
        UnitTitik(unit, *(hitung[unit, k] for k in ("terlambat", "minggu_ini", "terjadwal", "selesai")))
        for unit in {b.unit for b in baris}
    ]
    return sorted(semua, key=lambda u: (-u.terlambat, -u.minggu_ini, u.unit))


@dataclass(frozen=True, slots=True)
class HariKalender:
    """A day of the month with what falls due; no day outside the month."""

    tanggal: date | None
    banyak: int = 0
    terlambat: int = 0


def bulan_kalender(baris: Sequence[BarisTitik], tahun: int, bulan: int) -> list[list[HariKalender]]:
    """Weeks from Monday, each of seven days."""
    jatuh = Counter(b.jatuh_tempo for b in baris if b.keadaan in ("terlambat", "minggu_ini", "terjadwal"))
    lewat = Counter(b.jatuh_tempo for b in baris if b.keadaan == "terlambat")
    return [
        [HariKalender(h, jatuh[h], lewat[h]) if h.month == bulan else HariKalender(None) for h in minggu]
        for minggu in calendar.Calendar().monthdatescalendar(tahun, bulan)
    ]
