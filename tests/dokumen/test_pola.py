"""How a number is written, and which patterns could give one number to two documents."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja.dokumen.pola import POLA_AWAL, bentuk_nomor, periksa_pola, sidik_nomor, tulis_nomor

HARI = date(2026, 11, 22)


def tulis(urut: int, pola: str = POLA_AWAL, tanggal: date = HARI) -> str:
    return tulis_nomor(pola=pola, klasifikasi="800.1.3.3", singkatan="BKPSDM", lebar=3, urut=urut, tanggal=tanggal)


def kendala(
    pola: str = POLA_AWAL, klasifikasi: str = "800.1.3.3", singkatan: str = "BKPSDM", lebar: int = 3
) -> set[str]:
    return {k.isian for k in periksa_pola(pola=pola, klasifikasi=klasifikasi, singkatan=singkatan, lebar=lebar)}


def test_a_number_is_written_part_by_part() -> None:
    assert tulis(14) == "800.1.3.3/014/BKPSDM/2026"
    assert tulis(1014) == "800.1.3.3/1014/BKPSDM/2026"
    assert tulis(7, "{urut}/{klasifikasi}-{singkatan}/{bulan}/{tahun}") == "007/800.1.3.3-BKPSDM/XI/2026"


@pytest.mark.parametrize(("bulan", "romawi"), [(1, "I"), (4, "IV"), (9, "IX"), (12, "XII")])
def test_the_month_stands_in_roman_figures(bulan: int, romawi: str) -> None:
    assert tulis(1, "{urut}/{bulan}/{tahun}", date(2026, bulan, 1)) == f"001/{romawi}/2026"


def test_a_sound_pattern_has_no_problem() -> None:
    assert kendala() == set()
    assert kendala("{urut}/{singkatan}/{tahun}", klasifikasi="") == set()


@pytest.mark.parametrize(
    ("isi", "isian"),
    [
        ({"pola": "{klasifikasi}/{singkatan}/{tahun}"}, "pola"),  # the same for all
        ({"pola": "{klasifikasi}/{urut}/{singkatan}"}, "pola"),  # the same next year
        ({"pola": POLA_AWAL + "/{urut}"}, "pola"),
        ({"pola": POLA_AWAL + "/{nomor}"}, "pola"),
        ({"pola": POLA_AWAL + "/{urut.__class__}"}, "pola"),
        ({"pola": POLA_AWAL + "/<b>"}, "pola"),
        ({"klasifikasi": "8.1"}, "klasifikasi"),
        ({"klasifikasi": "800.1.3.3.1.1.1"}, "klasifikasi"),
        ({"klasifikasi": "KP.01"}, "klasifikasi"),
        ({"klasifikasi": ""}, "klasifikasi"),
        ({"pola": "{urut}/{tahun}"}, "klasifikasi"),  # typed, but not in the pattern: two counters, one number
        ({"singkatan": ""}, "singkatan"),
        ({"singkatan": "B{PSDM"}, "singkatan"),
        ({"lebar": 7}, "lebar"),
    ],
)
def test_each_problem_names_its_field(isi: dict[str, str], isian: str) -> None:
    assert isian in kendala(**isi)  # type: ignore[arg-type]  # one of them is a number


def test_all_problems_are_told_at_once() -> None:
    assert kendala("{klasifikasi}/{singkatan}", klasifikasi="x", singkatan="", lebar=0) == {
        "pola",
        "klasifikasi",
        "singkatan",
        "lebar",
    }


def test_two_writings_of_one_number_have_one_fingerprint() -> None:
    assert sidik_nomor(" 800.1.3.3 / 014/bkpsdm/2026") == sidik_nomor("800.1.3.3/014/BKPSDM/2026")


@given(st.lists(st.integers(1, 10**6), min_size=2, max_size=30, unique=True))
def test_different_numbers_are_never_written_alike(urut: list[int]) -> None:
    assert len({sidik_nomor(tulis(u)) for u in urut}) == len(urut)


def test_what_is_fixed_in_a_rule_tells_units_apart() -> None:
    satu = bentuk_nomor(pola=POLA_AWAL, klasifikasi="800", singkatan="BKPSDM")
    assert satu == bentuk_nomor(pola=POLA_AWAL, klasifikasi="800", singkatan="bkpsdm")
    assert satu != bentuk_nomor(pola=POLA_AWAL, klasifikasi="800", singkatan="DISDIK")
