"""A day is the Pemda's day in all three zones, and dates are written the Indonesian way."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.template import Context, Template
from django.test import override_settings

from kinerja.aturan.periksa.bahasa import tulis_hari
from kinerja.dasar.waktu import awal_hari, hari, hari_ini, tulis_rentang, tulis_saat, tulis_tanggal, zona_singkat

# 31 December 2026 16:30 UTC: 23:30 in Jakarta, 00:30 of the next year in Makassar, 01:30 in Jayapura.
MALAM_TAHUN_BARU = datetime(2026, 12, 31, 16, 30, tzinfo=UTC)
ZONA = [
    ("Asia/Jakarta", "WIB", date(2026, 12, 31), "31 Des 2026 23.30 WIB"),
    ("Asia/Makassar", "WITA", date(2027, 1, 1), "1 Jan 2027 00.30 WITA"),
    ("Asia/Jayapura", "WIT", date(2027, 1, 1), "1 Jan 2027 01.30 WIT"),
]


@pytest.mark.parametrize(("zona", "singkat", "tanggal", "tertulis"), ZONA)
def test_the_same_moment_is_the_day_of_the_zone(zona: str, singkat: str, tanggal: date, tertulis: str) -> None:
    with override_settings(ZONA=zona), time_machine.travel(MALAM_TAHUN_BARU, tick=False):
        assert hari(MALAM_TAHUN_BARU) == tanggal
        assert hari_ini() == tanggal
        assert zona_singkat() == singkat
        assert tulis_saat(MALAM_TAHUN_BARU) == tertulis


@pytest.mark.parametrize("zona", [baris[0] for baris in ZONA])
def test_the_first_moment_of_a_day_belongs_to_it_and_the_one_before_does_not(zona: str) -> None:
    with override_settings(ZONA=zona):
        awal = awal_hari(date(2026, 3, 1))
        assert hari(awal) == date(2026, 3, 1)
        assert hari(datetime.fromtimestamp(awal.timestamp() - 1, UTC)) == date(2026, 2, 28)


def test_a_moment_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a time zone"):
        hari(datetime(2026, 1, 1))


def test_dates_are_written_in_indonesian() -> None:
    assert tulis_tanggal(date(2026, 11, 12)) == "12 Nov 2026"
    assert tulis_tanggal(date(2026, 8, 5), panjang=True) == "5 Agustus 2026"
    assert tulis_tanggal(None) == ""
    assert tulis_saat(None) == ""


def test_a_span_says_when_an_end_is_open() -> None:
    assert tulis_rentang(date(2026, 1, 2), date(2026, 3, 31)) == "2 Jan 2026 - 31 Mar 2026"
    assert tulis_rentang(date(2026, 1, 2), None) == "sejak 2 Jan 2026"
    assert tulis_rentang(None, date(2026, 1, 2)) == "sampai 2 Jan 2026"
    assert tulis_rentang(None, None) == ""


def test_templates_show_the_day_of_the_zone() -> None:
    halaman = Template(
        "{% load dasar %}{{ at|tanggal }}|{{ at|saat }}|{{ n|angka:2 }}|{{ n|rupiah }}|{{ d|tanggal_panjang }}"
    )
    isi = Context({"at": MALAM_TAHUN_BARU, "n": 1234, "d": date(2026, 2, 1)})
    with override_settings(ZONA="Asia/Makassar"):
        assert halaman.render(isi) == "1 Jan 2027|1 Jan 2027 00.30 WITA|1.234,00|Rp 1.234|1 Februari 2026"


@pytest.mark.parametrize("bulan", range(1, 13))
def test_the_checks_of_the_rules_write_a_day_as_the_screens_do(bulan: int) -> None:
    d = date(2026, bulan, 9)
    assert tulis_hari(d) == tulis_tanggal(d)
