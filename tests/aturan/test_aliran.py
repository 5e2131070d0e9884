"""JSON Lines: one line out for one line in, whatever came in."""

import io
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.aturan.aliran import BARIS_TERBESAR, hitung_aliran, tulis_json
from kinerja.aturan.mesin import SEKELOMPOK, Mesin
from kinerja.aturan.perhitungan import PERHITUNGAN

BAIK: dict[str, object] = {"id": "a", "tanggal": "2025-01-01", "hasil_kerja": "sesuai", "perilaku": "sesuai"}


def jalankan(masuk: bytes, nama: str = "predikat", **pilihan: Any) -> list[dict[str, Any]]:
    return [isi for isi, _ in hitung_aliran(nama, io.BytesIO(masuk), **pilihan)]


def baris(**isi: object) -> bytes:
    return json.dumps(BAIK | isi).encode() + b"\n"


def galat(masuk: bytes, nama: str = "predikat") -> dict[str, Any]:
    hasil = jalankan(masuk, nama)
    assert len(hasil) == 1
    return {"id": hasil[0]["id"], **{k: hasil[0]["error"][k] for k in ("code", "isian")}}


def test_a_line_in_is_a_line_out_in_the_same_order(mesin: Mesin) -> None:
    masuk = b"".join(baris(id=i) for i in range(SEKELOMPOK + 3))
    assert [x["id"] for x in jalankan(masuk, mesin=mesin)] == list(range(SEKELOMPOK + 3))


def test_a_result_has_id_result_and_the_values_used() -> None:
    assert jalankan(baris()) == [
        {"id": "a", "predikat": "baik", "aturan": ["metode.predikat@2022-01-01", "predikat.matriks@2022-01-01"]}
    ]


@pytest.mark.parametrize(
    ("masuk", "kode", "isian"),
    [
        (baris(tanggal="2021-12-31"), "di_luar_aturan", "tanggal"),
        (baris(tanggal="kemarin"), "isian_salah", "tanggal"),
        (baris(hasil_kerja=None), "isian_kurang", "hasil_kerja"),
        (baris(hasil_kerja=" "), "isian_kurang", "hasil_kerja"),
        (baris(hasil_kerja=3), "isian_salah", "hasil_kerja"),
        (baris(hasil_kerja=["sesuai"]), "isian_salah", "hasil_kerja"),
        (baris(perilaku="Sesuai"), "isian_salah", "perilaku"),
    ],
)
def test_a_line_that_cannot_be_computed_keeps_its_id(masuk: bytes, kode: str, isian: str) -> None:
    assert galat(masuk) == {"id": "a", "code": kode, "isian": isian}


@pytest.mark.parametrize(
    ("masuk", "kode", "isian"),
    [
        (b"bukan json\n", "bukan_json", None),
        (b'{"id": "a"', "bukan_json", None),
        (b"[1, 2]\n", "bukan_json", None),
        (b"\xff\xfe\n", "bukan_json", None),
        (b"[" * 100_000 + b"\n", "bukan_json", None),
        (b'{"id": "a", "id": "b"}\n', "isian_salah", "id"),
        (b'{"tanggal": "2025-01-01"}\n', "isian_kurang", "id"),
        (b'{"id": null}\n', "isian_kurang", "id"),
        (b'{"id": ""}\n', "isian_kurang", "id"),
        (b'{"id": [1]}\n', "isian_salah", "id"),
        (b'{"id": true}\n', "isian_salah", "id"),
        (b'{"id": 1.5}\n', "isian_salah", "id"),
        (baris(catatan="x" * 5_000_000), "terlalu_besar", None),
        (b"x" * 5_000_000, "terlalu_besar", None),
    ],
)
def test_a_line_without_readable_id_is_named_by_its_number(masuk: bytes, kode: str, isian: str | None) -> None:
    lebih = jalankan(baris() + masuk + (b"" if masuk.endswith(b"\n") else b"\n") + baris(id="z"))
    assert [x["id"] for x in lebih] == ["a", None, "z"]
    assert lebih[1]["baris"] == 2
    assert {k: lebih[1]["error"][k] for k in ("code", "isian")} == {"code": kode, "isian": isian}
    assert set(lebih[1]) == {"id", "baris", "error"}


CAPAIAN = b'{"id": 1, "arah": "naik", "target": %s, "realisasi": %s}\n'


@pytest.mark.parametrize(
    "angka", [b"NaN", b"Infinity", b"-Infinity", b'"NaN"', b"1e30", b"1" + b"0" * 30, b'"1' + b"0" * 30 + b'"',
              b"1e999999999999999999999", b"0." + b"1" * 19, b"9" * 5000, b'"dua"', b"true", b"{}"]
)  # fmt: skip
def test_what_is_not_a_number_the_calculation_can_hold_is_refused(angka: bytes) -> None:
    assert galat(CAPAIAN % (angka, b"1"), "capaian") == {"id": 1, "code": "angka_tidak_sah", "isian": "target"}
    assert galat(CAPAIAN % (b"1", angka), "capaian") == {"id": 1, "code": "angka_tidak_sah", "isian": "realisasi"}


@pytest.mark.parametrize("angka", [b"62.5", b'"62,5"', b'"62.5"', b"625e-1", b"6.25E1", b'" 62,50 "'])
def test_a_number_may_come_as_number_or_as_text(angka: bytes) -> None:
    assert jalankan(CAPAIAN % (b"60", angka), "capaian")[0]["capaian"] == "104.17"


def test_two_numbers_too_far_apart_are_refused_and_do_not_hurt_their_neighbours() -> None:
    jauh = CAPAIAN % (b'"0.00000000000000001"', b"123456789012345678")
    hasil = jalankan(jauh + CAPAIAN % (b"60", b"62.5"), "capaian")
    assert hasil[0]["error"]["code"] == "angka_tidak_sah"
    assert hasil[1]["capaian"] == "104.17"


def test_a_target_of_zero_is_not_an_error() -> None:
    hasil = jalankan(CAPAIAN % (b"0", b"1"), "capaian")[0]
    assert (hasil["capaian"], hasil["sebab"]) == (None, "target_nol")


def test_a_field_nobody_knows_is_a_warning() -> None:
    assert jalankan(baris(metod="x"))[0]["peringatan"] == ["isian_tidak_dikenal"]


def test_warnings_of_the_result_and_of_reading_stand_together() -> None:
    isi = {"id": 1, "tanggal": "2025-01-01", "predikat_organisasi": "istimewa", "jumlah": {"baik": 3}, "x": 1}
    assert jalankan(tulis_json(isi), "distribusi")[0]["peringatan"] == ["bukan_terbanyak", "isian_tidak_dikenal"]


def test_blank_lines_at_the_end_are_no_lines_and_between_others_are_errors() -> None:
    assert [x["id"] for x in jalankan(baris() + b"\n  \n")] == ["a"]
    assert [x["id"] for x in jalankan(baris() + b"\n" + baris(id="z"))] == ["a", None, "z"]


def test_a_mark_at_the_start_and_windows_line_ends_are_read() -> None:
    assert [x["id"] for x in jalankan(b"\xef\xbb\xbf" + baris().rstrip() + b"\r\n" + baris(id=2))] == ["a", 2]


def test_nothing_in_gives_nothing_out() -> None:
    assert jalankan(b"") == []


def test_text_that_utf_8_cannot_carry_is_escaped() -> None:
    keluar = tulis_json(jalankan(b'{"id": "\\ud800", "tanggal": "2025-01-01"}\n')[0])
    assert json.loads(keluar)["id"] == "\ud800"


def test_the_longest_line_is_still_read() -> None:
    isi = baris()
    penuh = isi.rstrip()[:-1] + b" " * (BARIS_TERBESAR - len(isi)) + b"}\n"
    assert len(penuh) == BARIS_TERBESAR
    assert jalankan(penuh)[0]["predikat"] == "baik"


NILAI_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.sampled_from(["sesuai", "naik"]),
    lambda x: st.lists(x, max_size=3) | st.dictionaries(st.text(max_size=4), x, max_size=3),
    max_leaves=4,
)
ISIAN = sorted({"id", *(x for p in PERHITUNGAN.values() for x in p.isian)})
KODE = {"bukan_json", "terlalu_besar", "isian_kurang", "isian_salah", "angka_tidak_sah", "di_luar_aturan"}


@settings(max_examples=150)
@given(
    st.sampled_from(list(PERHITUNGAN)),
    st.lists(st.dictionaries(st.sampled_from(ISIAN), NILAI_JSON, max_size=8), max_size=6),
)
def test_whatever_comes_in_every_line_gets_an_answer(nama: str, semua: list[dict[str, object]]) -> None:
    hasil = jalankan(b"".join(tulis_json(x) for x in semua), nama)
    assert len(hasil) == len(semua)
    for x in hasil:
        assert tulis_json(x)
        assert "error" not in x or x["error"]["code"] in KODE | {"belum_diketahui"}
