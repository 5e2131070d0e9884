"""Receipts recompute from themselves; whatever is changed in one is named."""

import copy
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kinerja.aturan.kasus import daftar_kasus
from kinerja.aturan.layanan import BarisCapaian, BarisPredikat, Hasil, hitung, hitung_capaian, hitung_predikat
from kinerja.aturan.pustaka import pustaka_dengan
from kinerja.aturan.rincian import sidik_isi
from kinerja.aturan.verifikasi import RincianRusak, baca_rincian, periksa_jawaban, verifikasi
from tests.aturan.test_pustaka import entri, lokal, paket

SEMUA = [x for x in daftar_kasus() if x.galat is None]


def capaian() -> Hasil:
    return hitung_capaian([BarisCapaian("k", "turun", 9, target_bawah=7, target_atas=8)])[0]


def lewat_json(rincian: object) -> dict[str, Any]:
    isi: dict[str, Any] = json.loads(json.dumps(rincian))
    return isi


@pytest.mark.parametrize("kasus", SEMUA, ids=lambda x: x.nama)
def test_the_receipt_of_every_case_holds_after_a_trip_through_json(kasus: Any) -> None:
    hasil = hitung(kasus.hitung, [{"id": kasus.nama, **kasus.masukan}])[0]
    assert verifikasi(lewat_json(hasil.rincian), terpasang=pustaka_dengan()) is None


def ubah(rincian: dict[str, Any], jalan: str, nilai: object) -> dict[str, Any]:
    """A copy with one value changed at a place such as `langkah.1.nilai`."""
    baru: Any = copy.deepcopy(rincian)
    tempat = baru
    *depan, akhir = jalan.split(".")
    for x in depan:
        tempat = tempat[int(x)] if isinstance(tempat, list) else tempat[x]
    tempat[int(akhir) if isinstance(tempat, list) else akhir] = nilai
    hasil: dict[str, Any] = baru
    return hasil


@pytest.mark.parametrize(
    ("jalan", "nilai", "disebut"),
    [
        ("hasil.capaian", "87.51", 'hasil.capaian: tertulis "87.51", dihitung "87.50"'),
        ("langkah.1.nilai", "8", 'langkah.pembilang.nilai: tertulis "8", dihitung "7"'),
        ("masukan.realisasi", "10", "langkah.pembilang"),
        ("masukan.target_atas", "8.5", "langkah.target_dipakai"),
        ("masukan.arah", "naik", "masukan.metode"),
        ("masukan.arah", "miring", "masukan.arah"),
        ("aturan.1.nilai.turun_baku", "t_per_r", "nilai.turun_baku"),
        ("aturan.1.mulai", "2015-01-01", "sidik_aturan"),
        ("aturan.1.satuan", "tabel", "aturan capaian.rumus"),
        ("aturan.0.nilai", "tebakan", "metode.capaian"),
        ("pembulatan.desimal", 3, "pembulatan.desimal: tertulis 3, dihitung 2"),
        ("peringatan", ["x"], "peringatan"),
        ("id", "lain", "sidik:"),
        ("aturan.1.pasal", "Pasal 99", "sidik:"),
        ("sidik", "sha256:0", "sidik:"),
        ("sidik_aturan", "sha256:0", "sidik_aturan"),
        ("aturan", [], "sidik_aturan"),
        ("aturan.1.nilai", 7, "tidak dapat dihitung ulang"),
        ("langkah", None, "langkah"),
        ("masukan", None, "tidak dapat dihitung ulang"),
    ],
)
def test_whatever_is_changed_is_named(jalan: str, nilai: object, disebut: str) -> None:
    rusak = ubah(lewat_json(capaian().rincian), jalan, nilai)
    beda = verifikasi(rusak, terpasang=pustaka_dengan())
    assert beda is not None
    assert disebut in beda


def test_a_result_changed_with_a_fresh_hash_is_still_named() -> None:
    rusak = ubah(lewat_json(capaian().rincian), "hasil.capaian", "100.00")
    rusak["sidik"] = sidik_isi(rusak)
    assert verifikasi(rusak) == 'hasil.capaian: tertulis "100.00", dihitung "87.50"'


def test_changed_words_of_a_step_do_not_unmake_an_old_receipt() -> None:
    lama = ubah(lewat_json(capaian().rincian), "langkah.0.judul", "Kata lama")
    lama["sidik"] = sidik_isi(lama)
    assert verifikasi(lama, terpasang=pustaka_dengan()) is None


def test_a_receipt_made_with_a_local_pack_holds_without_that_pack(tmp_path: Path) -> None:
    buku = lokal(tmp_path, paket(entri("2021-01-14", "{jumlah: 4, satuan: bulan, termasuk_hari_pertama: true}")))
    hasil = hitung("tenggat", [{"id": 1, "jenis": "plt", "mulai": "2026-02-01"}], pustaka=buku)[0]
    assert hasil.nilai["tanggal"] == "2026-05-31"
    assert hasil.rincian["aturan"][0]["lapis"] == "daerah"
    assert verifikasi(lewat_json(hasil.rincian), terpasang=pustaka_dengan()) is None


def test_loading_another_pack_moves_no_old_receipt(tmp_path: Path) -> None:
    lama = hitung_predikat([BarisPredikat("a", date(2025, 1, 1), "di_atas", "di_atas")])[0].rincian
    sel = "{di_atas: baik, sesuai: baik, di_bawah: kurang}"
    isi = entri("2026-01-01", f"{{di_atas: {sel}, sesuai: {sel}, di_bawah: {sel}}}")
    buku = lokal(tmp_path, paket(isi, id_nilai="predikat.matriks", satuan="tabel"))
    baru = hitung_predikat(
        [
            BarisPredikat("a", date(2025, 1, 1), "di_atas", "di_atas"),
            BarisPredikat("b", date(2026, 1, 1), "di_atas", "di_atas"),
        ],
        pustaka=buku,
    )
    assert baru[0].rincian == lama
    assert [x.nilai["predikat"] for x in baru] == ["sangat_baik", "baik"]


def test_a_file_may_hold_one_receipt_or_lines_of_results() -> None:
    rincian = capaian().rincian
    satu = baca_rincian(json.dumps(rincian, indent=1).encode())
    assert [(x.nomor, x.jawaban) for x in satu] == [(1, None)]
    baris = json.dumps({"id": "k", "capaian": "87.50", "aturan": list(capaian().aturan), "rincian": rincian})
    banyak = baca_rincian(f"{baris}\n\n{baris}\n".encode())
    assert [x.nomor for x in banyak] == [1, 3]
    assert [periksa_jawaban(x) for x in banyak] == [None, None]


def test_a_result_line_that_says_something_else_than_its_receipt_is_named() -> None:
    isi = {"id": "k", "capaian": "99.00", "aturan": list(capaian().aturan), "rincian": capaian().rincian}
    assert periksa_jawaban(baca_rincian(json.dumps(isi).encode())[0]) == (
        'jawaban.capaian: tertulis "99.00", dihitung "87.50"'
    )


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        (b"", "kosong"),
        (b"\xff", "UTF-8"),
        (b"{", "bukan JSON"),
        (b"[" * 100_000, "bukan JSON"),
        (b'{"versi": NaN}', "bukan JSON"),
        (b"[]", "bukan rincian"),
        (b'{"perhitungan": "ramalan"}', "bukan rincian"),
        (b'{"perhitungan": ["predikat"]}', "bukan rincian"),
        (b'{"perhitungan": "predikat", "versi": 9}', "Versi"),
        (b'{"perhitungan": "predikat", "versi": 1}', "kurang atau tidak dikenal"),
    ],
)
def test_what_is_no_receipt_is_refused(isi: bytes, pesan: str) -> None:
    with pytest.raises(RincianRusak, match=pesan):
        baca_rincian(isi)


def test_a_receipt_is_plain_json_with_citations_and_status() -> None:
    rincian = lewat_json(capaian().rincian)
    assert rincian == capaian().rincian
    assert rincian["aturan"][1]["judul_peraturan"] == "PermenPANRB 53/2014"
    assert rincian["aturan"][1]["status"] == "sekunder"
    assert [x["nama"] for x in rincian["langkah"]] == ["target_dipakai", "pembilang", "penyebut"]
    assert rincian["pembulatan"] == {"desimal": 2, "cara": "setengah ke atas, menjauhi nol"}
