"""Deadlines in calendar days, working days and months, with the dated table of holidays.

The first day never counts in a clock of days. A clock of working days ends on a working day, a clock of calendar days
where it falls. Months keep the day's number, or end with the month; a period that includes its first day ends the day
before.
"""

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from kinerja.aturan.bentuk import HariLibur, Jangka, TanggalTahunan
from kinerja.aturan.galat import AturanError, BelumDiketahui
from kinerja.aturan.pustaka import NilaiBerlaku, Pustaka, pustaka_dengan

LIBUR_PERKIRAAN = "libur_perkiraan"
HARI_KERJA_SEMINGGU = (5, 6)


@dataclass(frozen=True)
class Tenggat:
    """The last day, the value that fixes its length, the holiday tables read and the holidays that were passed."""

    tanggal: date
    nilai: NilaiBerlaku
    tabel_libur: tuple[NilaiBerlaku, ...] = ()
    dilewati: Mapping[date, str] | None = None
    peringatan: tuple[str, ...] = ()


@dataclass(frozen=True)
class Kalender:
    """Which days are worked: `seminggu` 5 (Monday-Friday) or 6 (Monday-Saturday), less holidays unless left aside."""

    pustaka: Pustaka
    seminggu: int = 5
    abaikan_libur: bool = False

    def __post_init__(self) -> None:
        if self.seminggu not in HARI_KERJA_SEMINGGU:
            raise AturanError("Isian hari_kerja harus 5 atau 6.", isian="hari_kerja")

    def tabel(self, tahun: int) -> NilaiBerlaku:
        """The year's table of holidays; a year without one is not known rather than without holidays."""
        id_nilai = f"libur.{tahun}"
        if not self.pustaka.punya(id_nilai):
            raise BelumDiketahui(
                f"Hari libur tahun {tahun} belum diketahui. Lengkapi tabel hari libur, atau hitung tanpa hari libur.",
                isian="mulai",
            )
        return self.pustaka.nilai(id_nilai, date(tahun, 12, 31), isian="mulai")

    def libur(self, hari: date) -> HariLibur | None:
        """The holiday on a day, if it is one."""
        if self.abaikan_libur:
            return None
        libur: HariLibur | None = self.tabel(hari.year).isi.get(hari)
        return libur

    def kerja(self, hari: date) -> bool:
        """Whether a day is worked."""
        return hari.weekday() < self.seminggu and self.libur(hari) is None


def kalender(*, seminggu: int = 5, abaikan_libur: bool = False, pustaka: Pustaka | None = None) -> Kalender:
    """The calendar of a place that works five or six days a week."""
    return Kalender(pustaka or pustaka_dengan(), seminggu, abaikan_libur)


def jatuh_tempo(
    jenis: str,
    mulai: date,
    *,
    hari_kerja: int = 5,
    abaikan_libur: bool = False,
    pustaka: Pustaka | None = None,
) -> Tenggat:
    """The last day of a deadline: `jenis` is a kind (`keberatan_kinerja`) or a value's id (`masa.penilai_lama`).

    The value in force on `mulai` counts. Errors: unknown kind `isian_salah`; none in force `di_luar_aturan`; a year
    without a table of holidays in a clock of working days `belum_diketahui`.
    """
    buku = pustaka or pustaka_dengan()
    id_nilai = jenis if "." in jenis else f"tenggat.{jenis}"
    if not buku.punya(id_nilai):
        raise AturanError(f"Jenis tenggat {jenis[:40]!r} tidak dikenal.", isian="jenis")
    nilai = buku.nilai(id_nilai, mulai, isian="mulai")
    if not isinstance(nilai.isi, Jangka):
        raise AturanError(f"Nilai {id_nilai} bukan lama waktu.", isian="jenis")
    kal = Kalender(buku, hari_kerja, abaikan_libur)
    try:
        return _hitung(nilai, mulai, kal)
    except OverflowError as galat:
        raise AturanError("Tenggat melewati akhir kalender.", isian="mulai") from galat


def _hitung(nilai: NilaiBerlaku, mulai: date, kal: Kalender) -> Tenggat:
    jangka: Jangka = nilai.isi
    if jangka.satuan == "hari":
        return Tenggat(mulai + timedelta(days=jangka.jumlah), nilai)
    if jangka.satuan == "bulan":
        akhir = tambah_bulan(mulai, jangka.jumlah)
        return Tenggat(akhir - timedelta(days=1) if jangka.termasuk_hari_pertama else akhir, nilai)
    akhir = tambah_hari_kerja(mulai, jangka.jumlah, kal)
    return _dengan_libur(nilai, mulai, akhir, kal)


def _dengan_libur(nilai: NilaiBerlaku, mulai: date, akhir: date, kal: Kalender) -> Tenggat:
    if kal.abaikan_libur:
        return Tenggat(akhir, nilai)
    hari = [mulai + timedelta(days=i) for i in range(1, (akhir - mulai).days + 1)]
    lewat = {h: x for h in hari if h.weekday() < kal.seminggu and (x := kal.libur(h))}
    tabel = tuple(kal.tabel(t) for t in sorted({h.year for h in hari}))
    perkiraan = any(not x.pasti for x in lewat.values())
    return Tenggat(akhir, nilai, tabel, {h: x.nama for h, x in lewat.items()}, (LIBUR_PERKIRAAN,) if perkiraan else ())


def tambah_hari_kerja(mulai: date, banyak: int, kal: Kalender) -> date:
    """The `banyak`-th working day after `mulai`."""
    hari = mulai
    while banyak > 0:
        hari += timedelta(days=1)
        banyak -= kal.kerja(hari)
    return hari


def tambah_bulan(mulai: date, banyak: int) -> date:
    """The same day number `banyak` months later, or the month's last day where it has no such number."""
    tahun, bulan = divmod(mulai.year * 12 + mulai.month - 1 + banyak, 12)
    if tahun > date.max.year:
        raise OverflowError("year out of range")
    return date(tahun, bulan + 1, min(mulai.day, calendar.monthrange(tahun, bulan + 1)[1]))


def jadwal(id_nilai: str, tahun: int, *, pustaka: Pustaka | None = None) -> date:
    """The day of a yearly schedule (`jadwal.skp_ditetapkan`) in a year, by the value in force on its first day."""
    isi: TanggalTahunan = (pustaka or pustaka_dengan()).nilai(id_nilai, date(tahun, 1, 1)).isi
    return date(tahun, isi.bulan, min(isi.tanggal, calendar.monthrange(tahun, isi.bulan)[1]))
