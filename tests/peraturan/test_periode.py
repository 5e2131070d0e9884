"""Periods of a year: no day is lost or counted twice, whatever the rhythm and its changes."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja.jejak.pelaku import Pelaku
from kinerja.peraturan.periode import Periode, daftar_periode, periode_dari_kode, periode_pada
from kinerja.peraturan.services import ubah_setelan

AT = datetime(2025, 12, 1, 5, tzinfo=UTC)


def irama(nilai: str, mulai: date) -> None:
    ubah_setelan(
        kunci="irama_penilaian", nilai=nilai, mulai=mulai, alasan="x", by=Pelaku.dari_tugas("penyiapan"), at=AT
    )


def kode(daftar: list[Periode]) -> list[str]:
    return [p.kode for p in daftar]


@pytest.mark.django_db
def test_monthly_is_the_default_and_february_knows_leap_years() -> None:
    daftar = daftar_periode(2028)
    assert kode(daftar) == [f"2028-{b:02d}" for b in range(1, 13)]
    assert daftar[1].sampai == date(2028, 2, 29)
    assert daftar[1].label == "Februari 2028"


@pytest.mark.django_db
def test_monthly_to_quarterly_in_mid_quarter_starts_with_a_short_quarter() -> None:
    irama("triwulan", date(2026, 2, 1))
    daftar = daftar_periode(2026)
    assert kode(daftar) == ["2026-01", "2026-TW1", "2026-TW2", "2026-TW3", "2026-TW4"]
    assert (daftar[1].mulai, daftar[1].sampai) == (date(2026, 2, 1), date(2026, 3, 31))
    assert periode_dari_kode("2026-TW1").mulai == date(2026, 2, 1)


@pytest.mark.django_db
def test_quarter_that_has_begun_ends_before_the_months_begin() -> None:
    irama("triwulan", date(2026, 1, 1))
    irama("bulanan", date(2026, 2, 15))
    assert kode(daftar_periode(2026))[:3] == ["2026-TW1", "2026-04", "2026-05"]


@pytest.mark.django_db
def test_periods_are_clipped_to_the_days_a_post_was_held() -> None:
    daftar = daftar_periode(2026, date(2026, 8, 12), date(2026, 10, 4))
    assert [(p.kode, p.mulai, p.sampai) for p in daftar] == [
        ("2026-08", date(2026, 8, 12), date(2026, 8, 31)),
        ("2026-09", date(2026, 9, 1), date(2026, 9, 30)),
        ("2026-10", date(2026, 10, 1), date(2026, 10, 4)),
    ]


@pytest.mark.django_db
def test_codes_of_another_rhythm_are_read_by_the_calendar() -> None:
    assert periode_dari_kode("2026-TW2").sampai == date(2026, 6, 30)
    assert periode_dari_kode("2026-S2").mulai == date(2026, 7, 1)
    assert periode_dari_kode("2026") == Periode("2026", "tahunan", date(2026, 1, 1), date(2026, 12, 31), "Tahun 2026")
    assert periode_pada(date(2026, 3, 31)).kode == "2026-03"


@pytest.mark.django_db
@pytest.mark.parametrize("salah", ["", "2026-13", "2026-00", "2026-TW5", "26-01", "2026-1", "2026-S3", "2026-03 "])
def test_unknown_code_is_refused(salah: str) -> None:
    with pytest.raises(ValueError, match="Kode periode"):
        periode_dari_kode(salah)


PERUBAHAN = st.dictionaries(
    st.dates(date(2025, 6, 1), date(2026, 12, 31)), st.sampled_from(["bulanan", "triwulan", "semester"]), max_size=5
)


@given(perubahan=PERUBAHAN)
def test_periods_cover_each_day_of_the_year_once_with_codes_of_their_own(perubahan: dict[date, str]) -> None:
    riwayat = {"irama_penilaian": sorted(perubahan.items())}
    with pytest.MonkeyPatch.context() as m:
        m.setattr("kinerja.peraturan.periode.riwayat_setelan", lambda: riwayat)
        daftar = daftar_periode(2026)
    assert daftar[0].mulai == date(2026, 1, 1)
    assert daftar[-1].sampai == date(2026, 12, 31)
    assert all(b.mulai == a.sampai + timedelta(days=1) for a, b in pairwise(daftar))
    assert len(set(kode(daftar))) == len(daftar)
