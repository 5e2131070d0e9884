"""Engines agree row by row on random rows, not only on the answers people expect."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from kinerja.aturan.hitung.skema import BULAT
from kinerja.aturan.mesin import Baris, Ekspresi, Mesin, MesinDuckDB, tabel_arrow
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


class MesinTercatat(MesinDuckDB):
    """Remembers the statements that wrote a file."""

    def __init__(self) -> None:
        super().__init__(utas=1)
        self.ditulis: list[str] = []

    def _tulis(self, sql: str, keluar: Path) -> None:
        self.ditulis.append(sql)
        super()._tulis(sql, keluar)


def _kecilkan(baris: Sequence[Baris]) -> list[Baris]:
    """The same rows with numbers of at most six digits."""
    return [tuple(x % 10**6 if isinstance(x, Decimal) else x for x in sebaris) for sebaris in baris]


def _lewat_berkas(
    mesin: MesinDuckDB, ekspresi: Ekspresi, baris: Sequence[Baris], folder: Path, tipe: pa.DataType | None
) -> None:
    """Writes rows to a file, their whole numbers as `tipe`, and asks for the same answers as for rows."""
    tabel = tabel_arrow(ekspresi.skema, baris)
    if tipe is not None:
        bidang = [x.with_type(tipe) if pa.types.is_decimal(x.type) else x for x in tabel.schema]
        tabel = tabel.cast(pa.schema(bidang))
    pq.write_table(tabel, folder / "masuk.parquet")
    hasil = mesin.jalankan(ekspresi, baris)
    contoh = {k: next((x[k] for x in hasil if x[k] is not None), None) for k in hasil[0]}
    jenis = {bool: "boolean", date: "date", list: "decimal(38, 0)[]"}
    kolom = {k: jenis.get(type(v), "varchar") for k, v in contoh.items()}
    mesin.lewat_parket(ekspresi, str(folder / "*.parquet"), folder / "keluar", kolom)
    angka = {k for k, v in contoh.items() if isinstance(v, Decimal | int) and not isinstance(v, bool)}
    dibaca = pq.read_table(folder / "keluar").to_pylist()
    ditulis = [{k: Decimal(v) if k in angka and v is not None else v for k, v in x.items()} for x in dibaca]
    assert isi(ditulis) == isi(hasil)


@pytest.mark.parametrize("ekspresi", EKSPRESI, ids=lambda x: x.nama)
def test_files_of_short_whole_numbers_give_what_rows_give(ekspresi: Ekspresi, tmp_path: Path) -> None:
    mesin = MesinTercatat()
    baris = _kecilkan(baris_acak(ekspresi, banyak=400, benih=5))
    _lewat_berkas(mesin, ekspresi, baris, tmp_path, pa.int64())
    assert "DECIMAL(38, 0)" not in mesin.ditulis[0].upper()


@pytest.mark.parametrize("ekspresi", EKSPRESI, ids=lambda x: x.nama)
def test_files_of_long_numbers_give_what_rows_give(ekspresi: Ekspresi, tmp_path: Path) -> None:
    mesin = MesinTercatat()
    _lewat_berkas(mesin, ekspresi, baris_acak(ekspresi, banyak=400, benih=6), tmp_path, None)
    assert "DECIMAL(38, 0)" in mesin.ditulis[-1].upper() or BULAT not in ekspresi.skema.values()


@pytest.mark.parametrize("pagu", [10**17, 9 * 10**18])
def test_a_product_that_does_not_fit_64_bits_is_counted_again_with_38_digits(pagu: int, tmp_path: Path) -> None:
    ekspresi = next(x for x in EKSPRESI if x.nama.startswith("tpp"))
    biasa = {"urut": 0, "tanggal": date(2025, 1, 1), "pagu_hari": pagu, "hari_bulan": 31, "produktivitas": 9_001}
    biasa |= {"skala_produktivitas": 100, "potongan_kehadiran": 1, "hukuman": 0, "skala_hukuman": 1}
    biasa |= {"persen_ditahan": 0, "skala_ditahan": 1}
    baris = [tuple(Decimal(x) if isinstance(x := biasa.get(k), int) and k != "urut" else x for k in ekspresi.skema)]
    mesin = MesinTercatat()
    _lewat_berkas(mesin, ekspresi, baris, tmp_path, pa.int64())
    assert len(mesin.ditulis) == 2
