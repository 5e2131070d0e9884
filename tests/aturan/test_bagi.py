"""The only division agrees with Python's Decimal, half-up, on every engine."""

import random
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal

import ibis
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ibis.expr.types import Table

from kinerja.aturan.hitung.bagi import bagi, bagi_atas, bagi_bawah, bagi_bulat, bagi_positif
from kinerja.aturan.mesin import Ekspresi, Mesin
from tests.aturan.banyak_bagi import periksa as periksa_banyak

TEPAT = Context(prec=120, rounding=ROUND_HALF_UP)
SKEMA = {"urut": "int64", "a": "decimal(38, 0)", "b": "decimal(38, 0)"}


class EkspresiBagi(Ekspresi):
    """`bagi` alone over two columns, with 0, 2 and 4 decimals."""

    def tabel(self) -> Table:
        t = ibis.table(SKEMA, name=self.masukan)
        hasil = {f"d{d}": bagi(t.a, t.b, d) for d in (0, 2, 4)}
        hasil["bulat"] = bagi_bulat(t.a, t.b.abs())
        hasil["positif"] = bagi_positif(t.a.abs() * 2, t.b.abs())
        cacah = {"bawah": bagi_bawah(t.a.abs(), 10_000), "atas": bagi_atas(t.a.abs(), 10_000)}
        return t.mutate(**hasil, **cacah)


def harapan(a: int, b: int, desimal: int) -> Decimal | None:
    if b == 0:
        return None
    hasil = TEPAT.quantize(TEPAT.divide(Decimal(a), Decimal(b)), Decimal(1).scaleb(-desimal))
    return hasil if hasil else abs(hasil)


def jalankan(mesin: Mesin, pasangan: Sequence[tuple[int, int]]) -> list[dict[str, Decimal | None]]:
    baris = [(i, Decimal(a), Decimal(b)) for i, (a, b) in enumerate(pasangan)]
    return mesin.jalankan(EkspresiBagi("bagi", "", SKEMA, ()), baris)


def periksa(mesin: Mesin, pasangan: Sequence[tuple[int, int]]) -> None:
    for (a, b), hasil in zip(pasangan, jalankan(mesin, pasangan), strict=True):
        for d in (0, 2, 4):
            benar = harapan(a, b, d)
            assert (hasil[f"d{d}"], a, b) == (benar, a, b)
            assert benar is None or str(hasil[f"d{d}"]) == f"{benar:f}"
        assert (hasil["bulat"], a, b) == (harapan(a, abs(b), 0), a, b)
        assert (hasil["positif"], a, b) == (harapan(abs(a), abs(b), 0), a, b)
        assert (hasil["bawah"], hasil["atas"]) == (Decimal(abs(a) // 10_000), Decimal(-(-abs(a) // 10_000)))


def pasangan_acak(benih: int, banyak: int) -> Iterator[tuple[int, int]]:
    """Numerators and denominators of any length up to 18 digits, of both signs."""
    acak = random.Random(benih)
    for _ in range(banyak):
        a, b = (acak.randint(-(10 ** acak.randint(0, 18)), 10 ** acak.randint(0, 18)) for _ in range(2))
        yield a, b


def pasangan_seri(benih: int, banyak: int) -> Iterator[tuple[int, int]]:
    """Every pair is a tie at 0, 2 or 4 decimals: (2k+1) / (2 x 10^d), numerator and denominator scaled alike."""
    acak = random.Random(benih)
    for _ in range(banyak):
        d, k, c = acak.choice((0, 2, 4)), acak.randint(0, 10 ** acak.randint(0, 12)), acak.randint(1, 10**4)
        tanda = acak.choice(((1, 1), (-1, 1), (1, -1), (-1, -1)))
        yield (2 * k + 1) * c * tanda[0], 2 * 10**d * c * tanda[1]


def test_random_pairs_agree_with_decimal(mesin: Mesin) -> None:
    periksa(mesin, list(pasangan_acak(20260101, 50_000)))


def test_ties_go_away_from_zero(mesin: Mesin) -> None:
    periksa(mesin, list(pasangan_seri(20260102, 50_000)))


def test_quotients_beside_a_whole_number_are_cut_off_rightly(mesin: Mesin) -> None:
    """One below, at and one above a multiple, at every length: where a binary fraction would be one off."""
    acak = random.Random(20260103)
    pasangan = []
    for panjang in range(1, 30):
        for _ in range(200):
            b, q = acak.randint(1, 10**panjang), acak.randint(1, 10 ** min(29 - panjang, 28))
            pasangan += [(q * b + d, b) for d in (-1, 0, 1, b // 2)]
    pasangan += [((2**k + s) * b, b) for k in (46, 47, 48, 49, 52, 53) for s in (-1, 0, 1) for b in (1, 3, 10**9 + 7)]
    periksa(mesin, pasangan)


@pytest.mark.parametrize(
    ("a", "b", "hasil"),
    [(2300, 160, "14.38"), (-1, 200, "-0.01"), (1, 201, "0.00"), (-1, 1000, "0.00"), (10**29, 1, f"{10**29}.00")],
)
def test_known_quotients(mesin: Mesin, a: int, b: int, hasil: str) -> None:
    assert str(jalankan(mesin, [(a, b)])[0]["d2"]) == hasil


def test_division_by_zero_is_null(mesin: Mesin) -> None:
    assert [x["d2"] for x in jalankan(mesin, [(5, 0), (0, 0), (0, 7)])] == [None, None, Decimal("0.00")]


BULAT = st.integers(-(10**28), 10**28)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(BULAT, BULAT.filter(bool)), min_size=1, max_size=30))
def test_any_whole_numbers_agree_with_decimal(mesin: Mesin, pasangan: list[tuple[int, int]]) -> None:
    periksa(mesin, pasangan)


def test_the_long_check_by_hand_finds_no_difference_in_its_first_pairs(mesin: Mesin) -> None:
    periksa_banyak(mesin, 20_000, 1)
