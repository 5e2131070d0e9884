"""Parquet in, Parquet out: the same answers as line by line."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from kinerja.aturan.galat import AturanError
from kinerja.aturan.mesin import SEKELOMPOK, Mesin
from kinerja.aturan.parket import hitung_parket


def tulis(folder: Path, kolom: dict[str, object]) -> Path:
    pq.write_table(pa.table(kolom), folder / "masuk.parquet")
    return folder / "masuk.parquet"


def test_rows_keep_their_order_over_batches(tmp_path: Path, mesin: Mesin) -> None:
    n = SEKELOMPOK + 10
    kolom = {
        "id": list(range(n)),
        "tanggal": [date(2025, 1, 1)] * n,
        "hasil_kerja": ["di_atas", "sesuai"] * (n // 2),
        "perilaku": ["di_atas", "di_bawah"] * (n // 2),
    }
    assert hitung_parket("predikat", tulis(tmp_path, kolom), tmp_path / "keluar", mesin=mesin) == (n, 0)
    assert pq.ParquetFile(tmp_path / "keluar").num_row_groups == 1  # each group costs memory until the end
    hasil = pq.read_table(tmp_path / "keluar").to_pylist()
    assert [x["id"] for x in hasil] == list(range(n))
    assert [x["predikat"] for x in hasil] == ["sangat_baik", "kurang"] * (n // 2)


def test_decimals_binary_fractions_and_text_give_the_same(tmp_path: Path) -> None:
    for isi in ([Decimal("62.50")], [62.5], ["62,5"]):
        kolom = {"id": ["a"], "arah": ["naik"], "target": [60], "realisasi": isi}
        hitung_parket("capaian", tulis(tmp_path, kolom), tmp_path / "keluar")
        assert pq.read_table(tmp_path / "keluar").to_pylist()[0]["capaian"] == "104.17"


def test_rows_that_cannot_be_computed_are_told_beside_the_others(tmp_path: Path) -> None:
    kolom = {
        "id": ["a", None, "c"],
        "arah": ["naik"] * 3,
        "target": [60.0, 60.0, 0.0],
        "realisasi": [float("nan"), 1, 1],
    }
    assert hitung_parket("capaian", tulis(tmp_path, kolom), tmp_path / "keluar", rincian=True) == (3, 2)
    hasil = pq.read_table(tmp_path / "keluar").to_pylist()
    assert [x["error_code"] for x in hasil] == ["angka_tidak_sah", "isian_kurang", None]
    assert [x["error_isian"] for x in hasil] == ["realisasi", "id", None]
    assert (hasil[2]["capaian"], hasil[2]["sebab"]) == (None, "target_nol")
    assert json.loads(hasil[2]["rincian"])["hasil"] == {"capaian": None, "sebab": "target_nol"}


def test_nested_counts_are_read(tmp_path: Path) -> None:
    kolom = {
        "id": [1],
        "tanggal": ["2025-01-01"],
        "predikat_organisasi": ["baik"],
        "jumlah": [{"baik": 14, "sangat_baik": 6}],
    }
    hitung_parket("distribusi", tulis(tmp_path, kolom), tmp_path / "keluar")
    assert pq.read_table(tmp_path / "keluar").to_pylist()[0]["temuan"] == ["tanpa_bp_k"]


def test_what_is_no_parquet_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"PK\x03\x04 not parquet")
    with pytest.raises(AturanError, match="Parquet"):
        hitung_parket("predikat", tmp_path / "x", tmp_path / "keluar")
    assert not (tmp_path / "keluar").exists()


def test_a_failure_on_the_way_leaves_the_file_of_before_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kolom = {"id": ["a"], "arah": ["naik"], "target": [60], "realisasi": [30]}
    masuk = tulis(tmp_path, kolom)
    (tmp_path / "keluar").write_text("sebelumnya")

    def penuh(*_isi: object, **_lain: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(pq.ParquetWriter, "write_table", penuh)
    with pytest.raises(OSError, match="No space left"):
        hitung_parket("capaian", masuk, tmp_path / "keluar")
    assert (tmp_path / "keluar").read_text() == "sebelumnya"
    assert sorted(x.name for x in tmp_path.iterdir()) == ["keluar", "masuk.parquet"]


def test_nested_columns_go_in_and_parts_come_out(tmp_path: Path, mesin: Mesin) -> None:
    masuk = pa.table(
        {
            "id": [1, 2],
            "tanggal": [date(2026, 1, 1)] * 2,
            "tpp_maksimal": [10_000_000, 10_000_000],
            "capaian_produktivitas": [90.0, 90.5],
            "kehadiran": [{"terlambat_1": 2, "tanpa_keterangan": 1}, {"terlambat_1": None, "tanpa_keterangan": None}],
            "plt": [None, [{"arah": "bawah", "tpp": 5_000_000, "hari": 31}]],
        }
    )
    pq.write_table(masuk, tmp_path / "m.parquet")
    assert hitung_parket("tpp", tmp_path / "m.parquet", tmp_path / "k.parquet", mesin=mesin) == (2, 0)
    satu, dua = pq.read_table(tmp_path / "k.parquet").to_pylist()
    assert (satu["komponen"], satu["dibayar"]) == (
        {"produktivitas": 5_400_000, "disiplin": 3_840_000, "plt": 0},
        9_240_000,
    )
    assert (dua["komponen"]["plt"], dua["dibayar"], dua["potongan_kehadiran"]) == (1_000_000, 10_430_000, "0.00")


def test_lists_of_fractions_are_read_as_they_were_written(tmp_path: Path) -> None:
    kegiatan = [{"kuantitas": [10.5, 10.5], "kualitas": [100.0, 89.0], "waktu": [12.0, 12.0]}]
    pq.write_table(pa.table({"id": ["a"], "kegiatan": [kegiatan], "perilaku": [85.0]}), tmp_path / "m.parquet")
    assert hitung_parket("skp_pp46", tmp_path / "m.parquet", tmp_path / "k.parquet") == (1, 0)
    hasil = pq.read_table(tmp_path / "k.parquet").to_pylist()[0]
    assert (hasil["nilai_kegiatan"], hasil["nilai_prestasi"]) == (["88.33"], "87.00")
