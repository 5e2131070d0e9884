"""Engines agree row by row on random rows, not only on the answers people expect."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from kinerja.aturan.mesin import Ekspresi, Mesin, MesinDuckDB, tabel_arrow
from tests.aturan.acak import baris_acak, semua_ekspresi

EKSPRESI = semua_ekspresi()


def nilai(x: object) -> str:
    """A cell as text that is equal exactly where the cells are: `7` and `7.00` are one number, null is no number."""
    if isinstance(x, list | tuple):
        return "[" + ", ".join(nilai(y) for y in x) + "]"
    if x is None or isinstance(x, bool | str | date):
        return repr(x)
    return f"{Decimal(str(x)).normalize():f}"


def isi(hasil: Sequence[Mapping[str, Any]]) -> list[tuple[tuple[str, str], ...]]:
    """Rows in one order whatever the engine chose for rows of equal `urut`; columns by name."""
    return sorted(tuple(sorted((k, nilai(v)) for k, v in x.items())) for x in hasil)


def sama(ekspresi: Ekspresi, kiri: Mesin, kanan: Mesin, *, banyak: int, benih: int) -> None:
    """Fails with the first row that differs."""
    baris = baris_acak(ekspresi, banyak=banyak, benih=benih)
    satu, dua = (isi(m.jalankan(ekspresi, baris)) for m in (kiri, kanan))
    assert len(satu) == len(dua) > 0
    for x, y in zip(satu, dua, strict=True):
        assert x == y


@pytest.mark.parametrize("ekspresi", EKSPRESI, ids=lambda x: x.nama)
@pytest.mark.parametrize("benih", [1, 2, 3])
def test_postgres_gives_what_duckdb_gives(ekspresi: Ekspresi, benih: int, duckdb: Mesin, postgres: Mesin) -> None:
    sama(ekspresi, duckdb, postgres, banyak=1_500, benih=benih)


@pytest.mark.parametrize("ekspresi", EKSPRESI, ids=lambda x: x.nama)
def test_random_rows_are_worth_comparing(ekspresi: Ekspresi, duckdb: Mesin) -> None:
    """Every column that the expression adds holds something in some row: nothing is compared null with null."""
    hasil = duckdb.jalankan(ekspresi, baris_acak(ekspresi, banyak=1_500, benih=1))
    kosong = [k for k in hasil[0] if all(x[k] is None for x in hasil)]
    assert kosong == []


def test_parquet_files_give_what_rows_give(tmp_path: Path, duckdb: MesinDuckDB) -> None:
    ekspresi = next(x for x in EKSPRESI if x.nama.startswith("predikat"))
    baris = baris_acak(ekspresi, banyak=1_000, benih=9)
    pq.write_table(tabel_arrow(ekspresi.skema, baris), tmp_path / "masuk.parquet")
    kolom = {"urut": "bigint", "hasil_kerja": "varchar", "predikat": "varchar"}
    duckdb.lewat_parket(ekspresi, str(tmp_path / "*.parquet"), tmp_path / "keluar", kolom)
    hasil = [{k: x[k] for k in kolom} for x in duckdb.jalankan(ekspresi, baris)]
    assert isi(pq.read_table(tmp_path / "keluar").to_pylist()) == isi(hasil)
