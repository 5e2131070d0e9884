"""Runs two years through the services: last year complete, this year until today. Nothing is inserted finished.

A Pemda of more than `SEMUA_LENGKAP` people (see perintah) has this year only, rated for its last months: enough to
measure pages by, loaded in minutes.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q

from contoh.akun import Pemeran
from contoh.bersama import bentuk_tim, rekomendasikan
from contoh.bulan import isi_realisasi, nilai_periode, terima
from contoh.janji import buat_perjanjian
from contoh.kembali import kembalikan_satu
from contoh.muat import muat_kelompok, muat_realisasi
from contoh.orang import Kelompok, Penduduk
from contoh.panggung import SISTEM, Panggung
from contoh.rencana_kerja import susun_skp
from contoh.triwulan import laporkan
from kinerja.jejak.services import tindakan
from kinerja.organisasi.selectors import unit_pada
from kinerja.penilaian.isian import IsianPredikatUnit
from kinerja.penilaian.models import Jenis
from kinerja.penilaian.services import tetapkan_predikat_unit
from kinerja.peraturan.periode import Periode, daftar_periode, periode_tahunan

HARI_PERJANJIAN, HARI_SKP = 6, 12  # days of January
HARI_REALISASI, HARI_NILAI, HARI_TERIMA = 3, 6, 12  # days of the month after
JENDELA_BESAR = timedelta(days=120)  # a Pemda of many thousands is rated for these last months only


def jalankan(panggung: Panggung, penduduk: Penduduk, pemeran: Pemeran) -> None:
    """Both years in order of day; what is not due on `hari_ini` waits for the people who sign in."""
    peristiwa = list(penduduk.peristiwa)
    for tahun in (panggung.tahun_lalu, panggung.hari_ini.year):
        _awal_tahun(panggung, tahun, pemeran)
        for periode in daftar_periode(tahun):
            if periode.mulai > panggung.hari_ini:
                break
            _satu_periode(panggung, periode, peristiwa, pemeran)
    _tandai(panggung)


def _awal_tahun(panggung: Panggung, tahun: int, pemeran: Pemeran) -> None:
    """January: agreements from the mayor down, then everybody's SKP."""
    if tahun == panggung.hari_ini.year:
        muat_realisasi(panggung, date(tahun, 1, 5))
    tunda = pemeran.menunggu_wali_kota if tahun == panggung.hari_ini.year else frozenset()
    buat_perjanjian(panggung, tahun, date(tahun, 1, HARI_PERJANJIAN), tunda=tunda)
    if not panggung.penuh and tahun < panggung.hari_ini.year:
        return
    if tahun == panggung.hari_ini.year and pemeran.ketua:
        bentuk_tim(panggung, pemeran.ketua, pemeran.bertugas, date(tahun, 1, HARI_SKP - 1))
    susun_skp(panggung, tahun, date(tahun, 1, HARI_SKP))


def _satu_periode(panggung: Panggung, periode: Periode, peristiwa: list[Kelompok], pemeran: Pemeran) -> None:
    """What is recorded during the period, then its realisations and marks in the weeks after."""
    sesudah = periode.sampai
    for kelompok in _sampai(peristiwa, min(periode.sampai, panggung.hari_ini)):
        muat_kelompok(panggung, kelompok)
        if kelompok.tugas:
            _pendatang(panggung, kelompok.dicatat + timedelta(days=3))
    laporkan(panggung, periode)
    if not panggung.penuh and sesudah < panggung.hari_ini - JENDELA_BESAR:
        return None
    if sesudah >= panggung.hari_ini:
        return None
    if next(p for p in _semua_periode(sesudah) if p.mulai > sesudah).sampai >= panggung.hari_ini:
        return _belum_selesai(panggung, periode, pemeran)
    _nilai(panggung, periode, Jenis.PERIODIK, pemeran.semua)
    if sesudah.month == 12:
        _nilai(panggung, periode_tahunan(periode.mulai.year), Jenis.TAHUNAN, pemeran.semua)
    return None


def _sampai(peristiwa: list[Kelompok], on: date) -> Iterator[Kelompok]:
    while peristiwa and peristiwa[0].dicatat <= on:
        yield peristiwa.pop(0)


def _pendatang(panggung: Panggung, on: date) -> None:
    """Movers and newcomers write the agreement and the SKP of their new post."""
    if on <= panggung.hari_ini and (panggung.penuh or on.year == panggung.hari_ini.year):
        buat_perjanjian(panggung, on.year, on)
        susun_skp(panggung, on.year, on + timedelta(days=1))


def _nilai(panggung: Panggung, periode: Periode, jenis: str, orang: frozenset[int]) -> None:
    """A period that is over; the people of the stage (`orang`) read their marks when they sign in."""
    hari = periode.sampai
    if jenis == Jenis.PERIODIK:
        isi_realisasi(panggung, periode, hari + timedelta(days=HARI_REALISASI))
    nilai_periode(panggung, periode, jenis, hari + timedelta(days=HARI_NILAI))
    if jenis == Jenis.TAHUNAN or hari.month % 3 == 0:
        _predikat_unit(panggung, periode, jenis)
    terima(panggung, periode, hari + timedelta(days=HARI_TERIMA), kecuali=orang)


def _belum_selesai(panggung: Panggung, periode: Periode, pemeran: Pemeran) -> None:
    """The month whose marks are due today: most did their part, the people of the stage have theirs waiting."""
    hari = min(periode.sampai + timedelta(days=HARI_REALISASI), panggung.hari_ini)
    isi_realisasi(panggung, periode, hari, kecuali=pemeran.belum_realisasi)
    rekomendasikan(panggung, periode, hari)
    hari = min(periode.sampai + timedelta(days=HARI_NILAI), panggung.hari_ini)
    nilai_periode(panggung, periode, Jenis.PERIODIK, hari, kecuali=pemeran.belum_menilai)
    kembalikan_satu(panggung, periode, hari, pemeran.ketua)


def _semua_periode(on: date) -> list[Periode]:
    """The periods of the year of a day and of the next."""
    return [*daftar_periode(on.year), *daftar_periode(on.year + 1)]


def _predikat_unit(panggung: Panggung, periode: Periode, jenis: str) -> None:
    """The agencies' own marks: most good, a few above or below."""
    hari = periode.sampai + timedelta(days=HARI_NILAI - 1)
    unit = unit_pada(hari).filter(Q(perangkat_daerah=True)).order_by("pk").values_list("pk", flat=True)
    alasan = "Capaian rencana aksi periode ini dibandingkan targetnya."
    pilihan = panggung.acak.choices(("baik", "istimewa", "butuh_perbaikan"), (88, 7, 5), k=len(unit))
    tetapkan_predikat_unit(
        jenis=jenis,
        periode=periode.kode,
        isian=[IsianPredikatUnit(pk, predikat, alasan) for pk, predikat in zip(unit, pilihan, strict=True)],
        by=SISTEM,
        at=panggung.pukul(hari),
    )


def _tandai(panggung: Panggung) -> None:
    """The ledger says for ever that this database holds the example."""
    with transaction.atomic(), tindakan("contoh.dimuat", by=SISTEM, at=panggung.pukul(panggung.hari_ini)) as catatan:
        catatan.muatan(pegawai=panggung.pegawai)
