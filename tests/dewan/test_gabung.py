"""No small figure can be worked out: by properties over many tables, and by trying every small table there is."""

import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja.dewan.gabung import PALING_SEDIKIT, KolomGabungan, gabung_kolom

BATAS = 5
TABEL = st.dictionaries(st.text("abcdefghij", min_size=1, max_size=3), st.integers(0, 30), max_size=12)


def sebut(k: KolomGabungan) -> list[int]:
    """Every figure that is told."""
    return [n for n in (*k.sendiri.values(), k.digabung, k.jumlah) if n is not None]


@given(TABEL)
def test_what_is_told_adds_up_and_is_never_small(nilai: dict[str, int]) -> None:
    k = gabung_kolom(nilai, BATAS)
    assert all(n == 0 or n >= BATAS for n in sebut(k))
    if k.jumlah is not None:
        assert k.jumlah == sum(nilai.values()) == sum(k.sendiri.values()) + (k.digabung or 0)
    assert all(nilai[u] == n for u, n in k.sendiri.items())


@given(TABEL)
def test_the_rest_by_subtraction_is_never_small_and_never_one_agency(nilai: dict[str, int]) -> None:
    k = gabung_kolom(nilai, BATAS)
    lain = set(nilai) - set(k.sendiri)
    if k.jumlah is None or not lain:
        return
    sisa = k.jumlah - sum(k.sendiri.values())
    assert sisa == k.digabung == sum(nilai[u] for u in lain)
    assert len(lain) >= min(PALING_SEDIKIT, len(nilai))


@given(TABEL, st.randoms(use_true_random=False))
def test_the_order_of_agencies_changes_nothing(nilai: dict[str, int], acak: object) -> None:
    pasangan = list(nilai.items())
    acak.shuffle(pasangan)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert gabung_kolom(dict(pasangan), BATAS) == gabung_kolom(nilai, BATAS)


@given(TABEL, st.data())
def test_a_part_is_told_only_where_the_rest_of_its_whole_is_not_small(
    nilai: dict[str, int], data: st.DataObject
) -> None:
    seluruh = {k: n + data.draw(st.integers(0, 12)) for k, n in nilai.items()}
    k = gabung_kolom(nilai, BATAS, seluruh)
    assert all(n == 0 or (n >= BATAS and seluruh[u] - n >= BATAS) for u, n in k.sendiri.items())
    assert all(n == 0 or n >= BATAS for n in sebut(k))
    if k.jumlah:
        assert sum(seluruh.values()) - k.jumlah >= BATAS


def test_zero_stands_with_the_small_ones() -> None:
    k = gabung_kolom({"a": 9, "b": 8, "c": 0, "d": 3, "e": 4}, BATAS)
    assert (k.sendiri, k.digabung, k.jumlah) == ({"a": 9, "b": 8}, 7, 24)


def test_a_small_rest_takes_the_smallest_of_the_others_along() -> None:
    k = gabung_kolom({"a": 9, "b": 8, "c": 0, "d": 3}, BATAS)
    assert (k.sendiri, k.digabung, k.jumlah) == ({"a": 9}, 11, 20)


@pytest.mark.parametrize("nilai", [{"a": 3}, {"a": 1, "b": 0, "c": 2}])
def test_a_column_that_cannot_be_told_is_withheld(nilai: dict[str, int]) -> None:
    assert gabung_kolom(nilai, BATAS) == KolomGabungan()


def test_nobody_anywhere_is_told_as_nothing() -> None:
    assert gabung_kolom({"a": 0, "b": 0}, BATAS) == KolomGabungan(0, {"a": 0, "b": 0})


def test_zeros_that_anybody_could_subtract_are_told() -> None:
    k = gabung_kolom({"a": 9, "b": 0, "c": 0, "d": 0}, BATAS)
    assert (k.sendiri, k.digabung, k.jumlah) == ({"a": 9, "b": 0, "c": 0, "d": 0}, None, 9)


def test_all_of_a_few_are_not_told() -> None:
    nilai, seluruh = {"a": 6, "b": 7, "c": 8, "d": 9}, {"a": 6, "b": 20, "c": 30, "d": 40}
    assert "a" not in gabung_kolom(nilai, BATAS, seluruh).sendiri


@pytest.mark.parametrize(
    ("unit", "batas", "terbesar"), [(2, 3, 9), (3, 3, 9), (4, 3, 8), (5, 2, 6), (5, 3, 6), (3, 5, 16)]
)
def test_whoever_knows_the_scheme_and_every_figure_told_knows_no_small_one(
    unit: int, batas: int, terbesar: int
) -> None:
    """Every table is tried: the tables that are told alike leave each small figure at least two values."""
    for nama, nilai in _kemungkinan(unit, batas, terbesar):
        assert not (len(nilai) == 1 and 0 < min(nilai) < batas), (nama, nilai)


def _kemungkinan(unit: int, batas: int, terbesar: int) -> Iterator[tuple[object, set[int]]]:
    """For each thing told (with a sum small enough that all its tables were tried): the values of each agency."""
    nama = "abcde"[:unit]
    sama: Mapping[object, list[tuple[int, ...]]] = defaultdict(list)
    for isi in itertools.product(range(terbesar + 1), repeat=unit):
        k = gabung_kolom(dict(zip(nama, isi, strict=True)), batas)
        if k.jumlah is None or k.jumlah <= terbesar:
            sama[(k.jumlah, tuple(k.sendiri.items()), k.digabung)].append(isi)
    for terlihat, tabel in sama.items():
        for n, satu in enumerate(nama):
            yield (terlihat, satu), {isi[n] for isi in tabel}
