"""Bad input to every calculation there is: the coded error for that line, the others computed.

The records are the worked examples of the calculation, one field spoiled at a time; a new calculation with an
example is tested here without a line more.
"""

import io
import json
from typing import Any

import pytest
from click.testing import CliRunner

from kinerja.aturan.aliran import hitung_aliran, tulis_json
from kinerja.aturan.kasus import daftar_kasus
from kinerja.aturan.perhitungan import PERHITUNGAN
from kinerja.perintah.aturan import compute

Catatan = dict[str, Any]
KODE = {"bukan_json", "terlalu_besar", "isian_kurang", "isian_salah", "angka_tidak_sah", "di_luar_aturan"}
KODE |= {"belum_diketahui"}
SALAH: dict[str, bytes] = {
    "kata yang tidak dikenal": b'"bukan kata yang dikenal"',
    "NaN": b"NaN",
    "tak terhingga": b"-Infinity",
    "sepuluh pangkat tiga puluh": b"1e30",
    "tiga puluh satu angka": b"1" + b"0" * 30,
    "pangkat yang tidak masuk akal": b"1e999999999",
    "di bawah nol": b"-1",
    "objek kosong": b'{"": {}}',
    "daftar yang salah": b'[[["x"]]]',
    "ya atau tidak": b"true",
    "teks biner": b'"\\u0000\\ud800"',
}


def contoh() -> dict[str, list[Catatan]]:
    """The worked examples that give a result, by calculation."""
    semua: dict[str, list[Catatan]] = {nama: [] for nama in PERHITUNGAN}
    for x in daftar_kasus():
        if x.hasil is not None and x.masukan:
            semua[x.hitung].append(json.loads(json.dumps(x.masukan, default=str)))
    return semua


CONTOH = contoh()
TIAP = pytest.mark.parametrize("nama", list(PERHITUNGAN))


def baris(catatan: Catatan, **ganti: bytes) -> bytes:
    """A record as one line; `ganti` replaces fields by raw JSON."""
    isi = {k: json.dumps(v).encode() for k, v in catatan.items()} | ganti
    return b"{" + b", ".join(json.dumps(k).encode() + b": " + v for k, v in isi.items()) + b"}\n"


def jalankan(nama: str, masuk: bytes) -> list[Catatan]:
    return [json.loads(tulis_json(isi)) for isi, _ in hitung_aliran(nama, io.BytesIO(masuk))]


def di_antara(nama: str, rusak: list[bytes]) -> list[Catatan]:
    """The answers to the spoiled lines, each standing between two good ones whose answers stay what they are."""
    baik = baris(CONTOH[nama][0] | {"id": "baik"})
    sendiri = jalankan(nama, baik)[0]
    assert "error" not in sendiri
    hasil = jalankan(nama, baik + b"".join(x + baik for x in rusak))
    assert len(hasil) == 2 * len(rusak) + 1
    assert all(x == sendiri for x in hasil[::2])
    return hasil[1::2]


@TIAP
def test_every_calculation_has_an_example_to_spoil(nama: str) -> None:
    assert CONTOH[nama]


@TIAP
def test_a_field_left_out_is_named_or_not_needed(nama: str) -> None:
    """With all fields left out the first needed one is named; with one left out, that one or none."""
    for isi in CONTOH[nama][:3]:
        tanpa = {k: {x: y for x, y in isi.items() if x != k} | {"id": k} for k in isi}
        for x in di_antara(nama, [baris(c) for c in tanpa.values()]):
            assert "error" not in x or x["error"]["code"] in {"isian_kurang", "isian_salah", "di_luar_aturan"}
            assert "error" not in x or x["error"]["isian"]
    kosong = di_antara(nama, [b'{"id": 1}\n'])[0]
    assert kosong["id"] == 1
    assert kosong["error"]["code"] == "isian_kurang"
    assert kosong["error"]["isian"] in {*PERHITUNGAN[nama].isian}


@TIAP
@pytest.mark.parametrize("salah", list(SALAH))
def test_a_field_spoiled_is_answered_with_a_code_and_hurts_nobody(nama: str, salah: str) -> None:
    for isi in CONTOH[nama][:3]:
        rusak = {k: baris(isi | {"id": k}, **{k: SALAH[salah]}) for k in isi}
        for kunci, x in zip(rusak, di_antara(nama, list(rusak.values())), strict=True):
            if "error" in x:
                assert (x["id"], x["error"]["code"] in KODE) == (kunci, True)
                assert x["error"]["message"]
                assert x["error"]["isian"]


@TIAP
def test_no_number_that_is_none_becomes_a_result(nama: str) -> None:
    """NaN, infinity and 10^30 are refused by every field: no calculation has one that takes any text."""
    isi = CONTOH[nama][0]
    for buruk in (b"NaN", b"-Infinity", b"1e30"):
        for kunci, x in zip(isi, di_antara(nama, [baris(isi, id=b"1", **{k: buruk}) for k in isi]), strict=True):
            assert "error" in x or x.get("sah") is False, kunci


@TIAP
def test_a_day_outside_all_rules_is_said(nama: str) -> None:
    if nama == "nik":  # its day is the one on which the person must be 17: it chooses no rule
        return
    if "tanggal" not in PERHITUNGAN[nama].isian:
        if "mulai" in PERHITUNGAN[nama].isian:
            lama = baris(CONTOH[nama][0], id=b"1", mulai=b'"1900-01-01"')
            assert di_antara(nama, [lama])[0]["error"]["code"] == "di_luar_aturan"
        return
    isi = CONTOH[nama][0]
    kuno = di_antara(nama, [baris(isi, id=b"1", tanggal=b'"1900-01-01"')])[0]
    assert kuno["error"]["code"] in {"di_luar_aturan", "belum_diketahui"}
    bukan = di_antara(nama, [baris(isi, id=b"1", tanggal=x) for x in (b'"2025-02-30"', b'"kemarin"', b"20250101")])
    assert [(x["error"]["code"], x["error"]["isian"]) for x in bukan] == [("isian_salah", "tanggal")] * 3


@TIAP
def test_lines_that_are_no_records_are_named_by_number(nama: str) -> None:
    panjang = baris(CONTOH[nama][0] | {"catatan": "x" * 5_000_000})
    hasil = di_antara(nama, [b"bukan json\n", b"[]\n", b'{"id": 1\n', b"\xff\xfe\n", b"\n", panjang])
    assert [x["error"]["code"] for x in hasil] == ["bukan_json"] * 5 + ["terlalu_besar"]
    assert [(x["id"], x["baris"]) for x in hasil] == [(None, 2 * n) for n in range(1, 7)]


@TIAP
def test_the_command_ends_with_1_after_a_bad_line_and_with_0_without(nama: str) -> None:
    baik = baris(CONTOH[nama][0] | {"id": 7})
    kode = [CliRunner().invoke(compute, [nama], input=x).exit_code for x in (baik, b"?\n" + baik)]
    assert kode == [0, 1]


@pytest.mark.parametrize(
    ("nama", "isi", "hasil", "sebab"),
    [
        ("capaian", {"arah": "naik", "target": 0, "realisasi": 5}, "capaian", "target_nol"),
        ("capaian", {"arah": "turun", "target": 0, "realisasi": 0}, "capaian", "target_nol"),
        ("capaian", {"arah": "naik", "target": -1, "realisasi": 5}, "capaian", "target_negatif"),
    ],
)
def test_a_target_of_zero_gives_null_with_its_reason_and_exit_0(
    nama: str, isi: Catatan, hasil: str, sebab: str
) -> None:
    jawab = CliRunner().invoke(compute, [nama], input=baris(isi | {"id": 1}))
    assert jawab.exit_code == 0
    satu = json.loads(jawab.stdout)
    assert (satu[hasil], satu["sebab"]) == (None, sebab)
