"""Numbers are read without guessing, and what we write we read back unchanged."""

from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja.dasar.angka import (
    AngkaSalah,
    Target,
    baca_desimal,
    baca_hitung,
    baca_rupiah,
    baca_target,
    tulis_angka,
    tulis_isian,
    tulis_polos,
    tulis_ringkas,
    tulis_rupiah,
)

DESIMAL = st.decimals(min_value=-(10**11), max_value=10**11, places=6, allow_nan=False, allow_infinity=False)
BULAT = st.integers(min_value=-(10**15), max_value=10**15)


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("12", "12"),
        ("-12", "-12"),
        ("−12,5", "-12.5"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1.234.567", "1234567"),
        ("1,234,567", "1234567"),
        ("1.234.567,891", "1234567.891"),
        ("1.234,567", "1234.567"),
        ("0,5", "0.5"),
        ("78.94", "78.94"),
        ("1,2345", "1.2345"),
        (" 85 ", "85"),
        ("\u00a085,0", "85.0"),
    ],
)
def test_a_decimal_is_read_in_both_writings(teks: str, nilai: str) -> None:
    assert baca_desimal(teks) == Decimal(nilai)


@pytest.mark.parametrize("teks", ["1.234", "1,234", "0,125", "-12.500"])
def test_one_sign_and_three_digits_is_refused_in_a_decimal_column_and_the_message_says_how_to_write_it(
    teks: str,
) -> None:
    with pytest.raises(AngkaSalah, match="dua cara") as galat:
        baca_desimal(teks)
    assert teks in str(galat.value)


def test_the_two_ways_proposed_are_readable() -> None:
    with pytest.raises(AngkaSalah, match=r"Tulis 1234 bila ribuan, atau 1,2340 bila desimal"):
        baca_desimal("1.234")
    assert baca_desimal("1234") == 1234
    assert baca_desimal("1,2340") == Decimal("1.234")


@pytest.mark.parametrize("teks", ["1.234", "1,234"])
def test_the_same_text_is_thousands_in_a_rupiah_or_count_column(teks: str) -> None:
    assert baca_rupiah(teks) == 1234
    assert baca_hitung(teks) == 1234


@pytest.mark.parametrize(
    "teks",
    [
        "",
        "--5",
        "abc",
        "1.2.3",
        "12.34.567",
        "1.234,567,8",
        "12,34.5",
        "1,",
        ".5",
        "1e5",
        "NaN",
        "Infinity",
        "1 234",
        "5-",
        "\u0663",
    ],
)
def test_what_is_not_a_number_is_refused_in_every_kind(teks: str) -> None:
    for baca in (baca_desimal, baca_rupiah, baca_hitung):
        with pytest.raises(AngkaSalah):
            baca(teks)


def test_nineteen_digits_are_refused() -> None:
    assert baca_desimal("9" * 18) == Decimal("9" * 18)
    with pytest.raises(AngkaSalah, match="18 digit"):
        baca_desimal("9" * 19)


def test_a_rupiah_amount_may_say_rp_and_sen_and_nothing_finer() -> None:
    assert baca_rupiah("Rp 1.234.567,50") == Decimal("1234567.50")
    assert baca_rupiah("Rp1.234") == 1234
    with pytest.raises(AngkaSalah, match="sen"):
        baca_rupiah("1.234,5678")


def test_a_count_is_whole() -> None:
    assert baca_hitung("12,00") == 12
    with pytest.raises(AngkaSalah, match="bilangan bulat"):
        baca_hitung("12,5")


@pytest.mark.parametrize(
    ("teks", "target"),
    [
        ("85", Target("angka", Decimal(85), Decimal(85))),
        ("85,5 %", Target("angka", Decimal("85.5"), Decimal("85.5"))),
        ("2 - 3", Target("rentang", Decimal(2), Decimal(3))),
        ("2–3", Target("rentang", Decimal(2), Decimal(3))),
        ("2,5 s.d. 3", Target("rentang", Decimal("2.5"), Decimal(3))),
        ("-3 - -2", Target("rentang", Decimal(-3), Decimal(-2))),
        ("-5", Target("angka", Decimal(-5), Decimal(-5))),
        ("WTP", Target("teks", teks="WTP")),
        ("12 dokumen", Target("teks", teks="12 dokumen")),
        ("31-12-2026", Target("teks", teks="31-12-2026")),
    ],
)
def test_a_target_is_a_number_a_range_or_a_text(teks: str, target: Target) -> None:
    assert baca_target(teks) == target


@pytest.mark.parametrize("teks", ["", "  ", "1.234", "3 - 2", "1.234 - 2.000", "1.2.3", "1 234"])
def test_a_target_that_could_be_misread_is_refused(teks: str) -> None:
    with pytest.raises(AngkaSalah):
        baca_target(teks)


def test_numbers_are_shown_the_indonesian_way() -> None:
    assert tulis_angka(Decimal("1234567.5")) == "1.234.567,5"
    assert tulis_angka(Decimal("1.005"), 2) == "1,01"
    assert tulis_angka(Decimal("-0.125"), 2) == "-0,13"
    assert tulis_angka(Decimal("-0.001"), 2) == "0,00"
    assert tulis_angka(85, 0) == "85"
    assert tulis_angka(None) == ""
    assert tulis_rupiah(1234567) == "Rp 1.234.567"
    assert tulis_rupiah(Decimal("-1234.50")) == "-Rp 1.234,50"
    assert [tulis_ringkas(n) for n in (1_284_500_000, 987_650_321, 2 * 10**12, -1_000_000, 999_999)] == [
        "1,3 M",
        "987,7 jt",
        "2 T",
        "-1 jt",
        "999.999",
    ]
    assert str(baca_target("2 - 3,5")) == "2 - 3,5"
    assert str(baca_target("WTP")) == "WTP"


@given(DESIMAL)
def test_a_decimal_written_for_a_file_or_a_form_is_read_back(nilai: Decimal) -> None:
    assert baca_desimal(tulis_polos(nilai)) == nilai
    assert baca_desimal(tulis_isian(nilai)) == nilai


@given(DESIMAL)
def test_every_decimal_shown_is_either_read_back_or_refused_never_misread(nilai: Decimal) -> None:
    with suppress(AngkaSalah):
        assert baca_desimal(tulis_angka(nilai)) == nilai


@given(BULAT)
def test_rupiah_and_counts_shown_are_read_back(nilai: int) -> None:
    assert baca_rupiah(tulis_angka(nilai)) == nilai
    assert baca_hitung(tulis_angka(nilai)) == nilai
    assert baca_rupiah(tulis_rupiah(abs(nilai))) == abs(nilai)


@given(st.tuples(DESIMAL, DESIMAL).map(sorted), st.sampled_from([Target.polos, Target.isian]))
def test_a_range_written_is_read_back(batas: list[Decimal], tulis: Callable[[Target], str]) -> None:
    target = Target("rentang", batas[0], batas[1])
    assert baca_target(tulis(target)) == target


@given(st.text(max_size=30))
def test_any_text_gives_a_value_or_the_one_known_error(teks: str) -> None:
    for baca in (baca_desimal, baca_rupiah, baca_hitung, baca_target):
        with suppress(AngkaSalah):
            assert baca(teks) is not None
