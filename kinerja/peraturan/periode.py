"""Periods of a performance year, by the dated rhythm: the rhythm in force when a period begins decides its length."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from babel.dates import format_date
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kinerja.peraturan.selectors import setelan
from kinerja.peraturan.selectors.setelan import nilai_pada, riwayat_setelan

BULANAN, TRIWULAN, SEMESTER, TAHUNAN = "bulanan", "triwulan", "semester", "tahunan"
PANJANG = {BULANAN: 1, TRIWULAN: 3, SEMESTER: 6, TAHUNAN: 12}
IRAMA = "irama_penilaian"  # the setting
ROMAWI = ("I", "II", "III", "IV")
BENTUK_KODE = re.compile(r"(?P<tahun>\d{4})(?:-(?:(?P<bulan>\d{2})|TW(?P<triwulan>[1-4])|S(?P<semester>[12])))?")


@dataclass(frozen=True, slots=True)
class Periode:
    """A period: code of the exchange contract (`2026-03`, `2026-TW1`, `2026-S1`, `2026`), kind, first and last day."""

    kode: str
    jenis: str
    mulai: date
    sampai: date
    label: str

    def potong(self, mulai: date | None, sampai: date | None) -> "Periode | None":
        """The same period clipped to these days (inclusive), or None when they do not meet."""
        awal, akhir = max(self.mulai, mulai or self.mulai), min(self.sampai, sampai or self.sampai)
        return replace(self, mulai=awal, sampai=akhir) if awal <= akhir else None


def daftar_periode(tahun: int, mulai: date | None = None, sampai: date | None = None) -> list[Periode]:
    """The periods of a year in order, clipped to `mulai`-`sampai` (e.g. the days a person held the post).

    After a change of rhythm in mid-period the running period ends as it began; the next one starts in the new
    rhythm, shortened when it would reach back (monthly until January, then quarterly: TW1 is February to March).
    """
    if mulai is None and sampai is None:
        return list(_nyata(tahun))
    return [p for x in _nyata(tahun) if (p := x.potong(mulai, sampai))]


def periode_bila(tahun: int, jenis: str, mulai: date) -> list[Periode]:
    """The periods of a year if the rhythm became `jenis` on `mulai`: what a change of the setting would do."""
    return list(_setahun(tahun, lambda hari: jenis if hari >= mulai else _irama(hari)))


def periode_tahunan(tahun: int) -> Periode:
    """The whole year, whatever the rhythm."""
    return _baku(tahun, TAHUNAN, 1)


def periode_kalender(tahun: int, jenis: str) -> list[Periode]:
    """The periods of a year by the calendar, whatever the rhythm of marks: quarters, halves, the year."""
    return [_baku(tahun, jenis, ke) for ke in range(1, 12 // PANJANG[jenis] + 1)]


def periode_pada(on: date) -> Periode:
    """The period of the rhythm in which a day falls."""
    return next(p for p in _nyata(on.year) if p.mulai <= on <= p.sampai)


def periode_dinilai(on: date) -> Periode:
    """The last period that has ended: the one whose marks are due."""
    return next(p for tahun in (on.year, on.year - 1) for p in reversed(daftar_periode(tahun)) if p.sampai < on)


def periode_dari_kode(kode: str) -> Periode:
    """The period of a code as its year really had it, else by the calendar. ValueError for an unknown code."""
    cocok = BENTUK_KODE.fullmatch(kode)
    if cocok is None:
        raise ValueError(f"Kode periode tidak dikenal: {kode!r}")
    tahun = int(cocok["tahun"])
    if not any((cocok["bulan"], cocok["triwulan"], cocok["semester"])):
        return periode_tahunan(tahun)
    nyata = next((p for p in _nyata(tahun) if p.kode == kode), None)
    return nyata or _dari_kalender(tahun, cocok)


def label_pendek(kode: str) -> str:
    """A code in a few letters, for a row of marks: `Mar`, `TW I`, `Sem II`, `2026`; without asking any setting."""
    cocok = BENTUK_KODE.fullmatch(kode)
    if cocok is None:
        return kode
    if cocok["bulan"]:
        return _nama_bulan(int(cocok["bulan"]))
    if cocok["triwulan"]:
        return _("TW %s") % ROMAWI[int(cocok["triwulan"]) - 1]
    return _("Sem %s") % ROMAWI[int(cocok["semester"]) - 1] if cocok["semester"] else cocok["tahun"]


@lru_cache(maxsize=12)
def _nama_bulan(bulan: int) -> str:
    return format_date(date(2000, bulan, 1), "MMM", locale="id")


@lru_cache(maxsize=240)
def _bulan_tahun(mulai: date) -> str:
    return format_date(mulai, "MMMM y", locale="id")


def _dari_kalender(tahun: int, cocok: re.Match[str]) -> Periode:
    if cocok["triwulan"]:
        return _baku(tahun, TRIWULAN, int(cocok["triwulan"]))
    if cocok["semester"]:
        return _baku(tahun, SEMESTER, int(cocok["semester"]))
    bulan = int(cocok["bulan"])
    if not 1 <= bulan <= 12:
        raise ValueError(f"Kode periode tidak dikenal: {cocok[0]!r}")
    return _baku(tahun, BULANAN, bulan)


def _irama(on: date) -> str:
    return str(setelan(IRAMA, on))


def _nyata(tahun: int) -> Sequence[Periode]:
    """The periods of a year by the setting as it stands; a page asks for the same ones again and again."""
    return _menurut(tahun, tuple(riwayat_setelan().get(IRAMA, ())), get_language())


@lru_cache(maxsize=64)
def _menurut(tahun: int, riwayat: tuple[tuple[date, object], ...], _bahasa: str | None) -> Sequence[Periode]:
    """All that decides is given: another rhythm is another entry, so none is ever stale."""
    return tuple(_setahun(tahun, lambda hari: str(nilai_pada(IRAMA, riwayat, hari))))


def _setahun(tahun: int, irama: Callable[[date], str]) -> Iterator[Periode]:
    hari, akhir = date(tahun, 1, 1), date(tahun, 12, 31)
    while hari <= akhir:
        jenis = irama(hari)
        periode = _baku(tahun, jenis, (hari.month - 1) // PANJANG[jenis] + 1)
        yield replace(periode, mulai=hari)
        hari = periode.sampai + timedelta(days=1)


def _baku(tahun: int, jenis: str, ke: int) -> Periode:
    """The `ke`-th period of a kind by the calendar."""
    panjang = PANJANG[jenis]
    mulai = date(tahun, (ke - 1) * panjang + 1, 1)
    lewat = ke * panjang
    sampai = date(tahun + lewat // 12, lewat % 12 + 1, 1) - timedelta(days=1)
    kode, label = _nama(tahun, jenis, ke, mulai)
    return Periode(kode, jenis, mulai, sampai, label)


def _nama(tahun: int, jenis: str, ke: int, mulai: date) -> tuple[str, str]:
    if jenis == BULANAN:
        return f"{tahun}-{ke:02d}", _bulan_tahun(mulai)
    if jenis == TRIWULAN:
        return f"{tahun}-TW{ke}", _("Triwulan %(ke)s %(tahun)s") % {"ke": ROMAWI[ke - 1], "tahun": tahun}
    if jenis == SEMESTER:
        return f"{tahun}-S{ke}", _("Semester %(ke)s %(tahun)s") % {"ke": ROMAWI[ke - 1], "tahun": tahun}
    return str(tahun), _("Tahun %(tahun)s") % {"tahun": tahun}
