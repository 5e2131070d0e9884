"""Numbers and days as they arrive."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja.aturan.angka import angka, hari, tulis
from kinerja.aturan.galat import AngkaTidakSah, AturanError


@pytest.mark.parametrize(
    ("masuk", "keluar"),
    [("12,5", "12.5"), ("12.5", "12.5"), (" 7 ", "7"), ("-0,25", "-0.25"), ("+3", "3"), (12, "12"), ("1.250", "1.25"),
     (Decimal("1E+5"), "100000"), ("1.234,5", "1234.5"), ("1,234.5", "1234.5"), ("1.234.567", "1234567"),
     ("1,234,567.25", "1234567.25"), ("0,00", "0"), (Decimal("0E+999999"), "0"),
     ("999999999999999999", "999999999999999999"),
     ("0000000000000000000001", "1"), ("1.00000000000000000000", "1")],
)  # fmt: skip
def test_a_number_is_read_exactly(masuk: object, keluar: str) -> None:
    assert tulis(angka(masuk, "x")) == keluar


@pytest.mark.parametrize(
    "masuk",
    ["NaN", "inf", "1e5", "12%", "", "1,2,3", "1.2.3", "1.23,4", "--1", "1 000", "½", "١", True, None, [], {},
     Decimal("NaN"), Decimal("Infinity"), Decimal("1E+30"), "1234567890123456789", "0.0000000000000000001",
     "123456789012.3456789", Decimal("1E-19"), 10**18],
)  # fmt: skip
def test_what_is_no_number_of_eighteen_digits_is_refused(masuk: object) -> None:
    with pytest.raises(AturanError) as galat:
        angka(masuk, "x")
    assert (galat.value.galat.kode, galat.value.galat.isian) == ("angka_tidak_sah", "x")


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=6, allow_nan=False))
def test_what_is_written_is_read_back(nilai: Decimal) -> None:
    assert angka(tulis(nilai), "x") == nilai
    assert angka(tulis(nilai).replace(".", ","), "x") == nilai


@given(st.text())
def test_any_text_is_read_or_refused(teks: str) -> None:
    try:
        nilai = angka(teks, "x")
    except AngkaTidakSah:
        return
    assert nilai.is_finite()


@pytest.mark.parametrize("masuk", ["2026-01-31", "31-01-2026", " 2026-01-31 ", date(2026, 1, 31)])
def test_a_day_is_read_both_ways(masuk: object) -> None:
    assert hari(masuk, "tanggal") == date(2026, 1, 31)


@pytest.mark.parametrize(
    "masuk", ["2026-02-30", "31/01/2026", "2026-1-1", 20260131, "2026-01-31T00:00:00", "", None, "0000-01-01"]
)
def test_what_is_no_day_is_refused(masuk: object) -> None:
    with pytest.raises(AturanError) as galat:
        hari(masuk, "tanggal")
    assert galat.value.galat.kode == "isian_salah"
