"""Numbers in words: against examples of the language, and against a second formulation that reads the words back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja.dokumen.naskah.terbilang import TerlaluBesar, terbilang, terbilang_rupiah

KATA = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
NILAI = {k: n for n, k in enumerate(KATA)}
PENGALI = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12, "kuadriliun": 10**15}
CONTOH = {
    0: "nol", 1: "satu", 10: "sepuluh", 11: "sebelas", 12: "dua belas", 19: "sembilan belas", 20: "dua puluh",
    21: "dua puluh satu", 100: "seratus", 101: "seratus satu", 111: "seratus sebelas", 200: "dua ratus",
    1000: "seribu", 1001: "seribu satu", 1945: "seribu sembilan ratus empat puluh lima", 2000: "dua ribu",
    11_000: "sebelas ribu", 100_000: "seratus ribu", 101_000: "seratus satu ribu", 1_000_000: "satu juta",
    1_001_000: "satu juta seribu", 16_366_326_950:
    "enam belas miliar tiga ratus enam puluh enam juta tiga ratus dua puluh enam ribu sembilan ratus lima puluh",
    10**12: "satu triliun", 10**15: "satu kuadriliun",
}  # fmt: skip


def baca(kata: str) -> int:
    """The second formulation: words from left to right, as a person adds them up."""
    jumlah = kelompok = satuan = 0
    for k in kata.split():
        if k in ("sepuluh", "seratus", "seribu", "sebelas"):
            tambah = {"sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000}[k]
            jumlah, kelompok = (jumlah + 1000, 0) if k == "seribu" else (jumlah, kelompok + tambah)
        elif k in NILAI:
            satuan = NILAI[k]
            kelompok += satuan
        elif k == "belas":
            kelompok += 10
        elif k in ("puluh", "ratus"):
            kelompok += satuan * ((10 if k == "puluh" else 100) - 1)
        else:
            jumlah, kelompok = jumlah + kelompok * PENGALI[k], 0
    return jumlah + kelompok


@pytest.mark.parametrize(("n", "kata"), CONTOH.items())
def test_terbilang_as_the_language_says_it(n: int, kata: str) -> None:
    assert terbilang(n) == kata


@given(st.integers(0, 10**15))
def test_terbilang_reads_back_as_the_same_number(n: int) -> None:
    assert baca(terbilang(n)) == n


@given(st.integers(0, 10**15))
def test_terbilang_never_says_satu_where_the_language_says_se(n: int) -> None:
    kata = f" {terbilang(n)} "
    assert not any(f" satu {x} " in kata for x in ("belas", "puluh", "ratus"))
    assert not kata.startswith(" satu ribu ")


@given(st.integers(-(10**15), 10**15), st.integers(0, 99))
def test_rupiah_says_sen_only_where_there_are_any(rupiah: int, sen: int) -> None:
    jumlah = Decimal(abs(rupiah)) + Decimal(sen) / 100
    kata = terbilang_rupiah(-jumlah if rupiah < 0 else jumlah)

    depan, _, belakang = kata.removeprefix("minus ").partition(" rupiah")
    assert kata.startswith("minus ") == (rupiah < 0)
    assert baca(depan) == abs(rupiah)
    assert (baca(belakang.removesuffix(" sen")) if belakang else 0) == sen


def test_decimals_are_said_digit_by_digit() -> None:
    assert terbilang(Decimal("85.05")) == "delapan puluh lima koma nol lima"
    assert terbilang(Decimal("85.50")) == "delapan puluh lima koma lima"
    assert terbilang(Decimal("-3.0")) == "minus tiga"


@pytest.mark.parametrize("n", [10**18, Decimal("NaN"), Decimal("Infinity")])
def test_what_has_no_name_is_refused(n: int | Decimal) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - TerlaluBesar and ValueError alike
        terbilang(n)


def test_the_largest_is_named_and_one_more_is_not() -> None:
    assert terbilang(10**18 - 1).startswith("sembilan ratus sembilan puluh sembilan kuadriliun")
    with pytest.raises(TerlaluBesar):
        terbilang(10**18)


def test_less_than_a_sen_is_refused() -> None:
    with pytest.raises(ValueError, match="sen"):
        terbilang_rupiah(Decimal("0.001"))
