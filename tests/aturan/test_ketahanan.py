"""Whatever stands in a record, it gets an answer: worked examples with one place changed, on both engines alike."""

import copy
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kinerja.aturan.kasus import Kasus, daftar_kasus
from kinerja.aturan.layanan import hitung
from kinerja.aturan.mesin import Mesin
from kinerja.aturan.perhitungan import PERHITUNGAN

BAIK = [x for x in daftar_kasus() if x.galat is None]
KODE = {"isian_kurang", "isian_salah", "angka_tidak_sah", "di_luar_aturan", "belum_diketahui"}
Jalan = tuple[str | int, ...]

ANEH: list[object] = [
    None, "", "  ", "x", "NaN", Decimal("NaN"), Decimal("Infinity"), 10**30, "1e30", -1, 0, "0,5", True, [], {}, [[]],
    10**17, 999_999_999_999_999_999, Decimal("0.00000000000000001"), Decimal("123456789.123456789"), "2025-02-29",
    "9999-12-31", "0001-01-01", "baik", "\ud800", {"x": {"y": [1]}}, [None], 1.5,
]  # fmt: skip


def semua_jalan(isi: object, depan: Jalan = ()) -> Iterator[Jalan]:
    """Every place in a record, outermost first."""
    anak: list[tuple[str | int, object]] = []
    if isinstance(isi, dict):
        anak = list(isi.items())
    elif isinstance(isi, list):
        anak = list(enumerate(isi))
    for kunci, nilai in anak:
        yield (*depan, kunci)
        yield from semua_jalan(nilai, (*depan, kunci))


def ganti(isi: dict[str, Any], jalan: Jalan, nilai: object) -> dict[str, Any]:
    baru: Any = copy.deepcopy(isi)
    tempat = baru
    for x in jalan[:-1]:
        tempat = tempat[x]
    tempat[jalan[-1]] = nilai
    hasil: dict[str, Any] = baru
    return hasil


def rusak(kasus: Kasus) -> list[dict[str, Any]]:
    """The example with every place replaced by every odd thing."""
    return [ganti(kasus.masukan, j, x) for j in semua_jalan(kasus.masukan) for x in ANEH]


@pytest.mark.parametrize("nama", PERHITUNGAN)
def test_an_odd_value_anywhere_is_answered_or_refused_with_its_place(nama: str, mesin: Mesin) -> None:
    kasus = [x for x in BAIK if x.hitung == nama][:3]
    assert kasus
    catatan = [{"id": n, **x} for n, x in enumerate(y for k in kasus for y in rusak(k))]
    hasil = hitung(nama, catatan, mesin=mesin)
    assert len(hasil) == len(catatan)
    for c, h in zip(catatan, hasil, strict=True):
        if h.galat:
            assert h.galat.kode in KODE, c
            assert h.galat.isian is not None, c
            assert h.galat.isian.split(".")[0] in PERHITUNGAN[nama].isian, c
            assert h.galat.pesan.endswith("."), h.galat.pesan
    assert any(x.galat for x in hasil)


@pytest.mark.parametrize("nama", PERHITUNGAN)
def test_a_field_left_out_is_named_or_not_needed(nama: str) -> None:
    kasus = next(x for x in BAIK if x.hitung == nama)
    for isian in kasus.masukan:
        h = hitung(nama, [{"id": 1, **{k: v for k, v in kasus.masukan.items() if k != isian}}])[0]
        assert h.galat is None or h.galat.kode == "isian_kurang", isian


ANGKA = st.one_of(
    st.integers(0, 200),
    st.decimals(0, 130, allow_nan=False, allow_infinity=False, places=2),
    st.decimals(0, 130, allow_nan=False, allow_infinity=False, places=9),
    st.integers(0, 10**18 - 1),
)


@st.composite
def angka_lain(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """An example whose numbers are others."""
    kasus = draw(st.sampled_from([x for x in BAIK if x.hitung not in {"rezim", "tenggat", "nip", "nik"}]))
    isi = kasus.masukan
    for jalan in [j for j in semua_jalan(isi) if _angka(isi, j)]:
        if draw(st.booleans()):
            isi = ganti(isi, jalan, draw(ANGKA))
    return kasus.hitung, isi


def _angka(isi: Any, jalan: Jalan) -> bool:
    for x in jalan:
        isi = isi[x]
    return isinstance(isi, int) and not isinstance(isi, bool)


@pytest.mark.postgres
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(angka_lain(), min_size=1, max_size=6))
def test_both_engines_say_the_same_of_any_numbers(
    duckdb: Mesin, postgres: Mesin, semua: list[tuple[str, dict[str, Any]]]
) -> None:
    for nama in {x for x, _ in semua}:
        catatan = [{"id": n, **isi} for n, (x, isi) in enumerate(semua) if x == nama]
        kiri, kanan = (hitung(nama, catatan, mesin=m) for m in (duckdb, postgres))
        assert [(x.nilai, x.galat, x.rincian) for x in kiri] == [(x.nilai, x.galat, x.rincian) for x in kanan]
