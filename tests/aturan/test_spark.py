"""Spark gives what the other engines give; runs where `make test` finds the extra `spark` and Java (docs/mesin.md)."""

import io
import os
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import ibis
import pyarrow.parquet as pq
import pytest
from ibis.expr.types import Table

from kinerja.aturan.aliran import hitung_aliran
from kinerja.aturan.hitung.bagi import bagi_bulat
from kinerja.aturan.kasus import daftar_kasus
from kinerja.aturan.layanan import hitung
from kinerja.aturan.mesin import Ekspresi, Mesin, MesinDuckDB, tabel_arrow
from tests.aturan.acak import baris_acak, semua_ekspresi
from tests.aturan.test_bagi import SKEMA, pasangan_acak, pasangan_seri, periksa
from tests.aturan.test_mesin_sama import isi, sama


class EkspresiBagiBulat(Ekspresi):
    """A thousand times `a` by `b`, as a whole number."""

    def tabel(self) -> Table:
        t = ibis.table(SKEMA, name=self.masukan)
        return t.mutate(d=bagi_bulat(t.a * 1000, t.b))


if os.environ.get("RAPOR_UJI_SPARK"):
    from kinerja.aturan.mesin_spark import MesinSpark

    @pytest.fixture(scope="module")
    def spark() -> Iterator[MesinSpark]:
        with MesinSpark(master="local[2]") as mesin:
            yield mesin

    @pytest.mark.parametrize("ekspresi", semua_ekspresi(), ids=lambda x: x.nama)
    def test_spark_gives_what_duckdb_gives(ekspresi: Ekspresi, duckdb: Mesin, spark: Mesin) -> None:
        sama(ekspresi, duckdb, spark, banyak=1_500, benih=4)

    def test_all_cases_hold_on_spark_with_the_same_receipts(duckdb: Mesin, spark: Mesin) -> None:
        semua = daftar_kasus()
        for nama in dict.fromkeys(x.hitung for x in semua):
            catatan = [{"id": x.nama, **x.masukan} for x in semua if x.hitung == nama]
            assert hitung(nama, catatan, mesin=spark) == hitung(nama, catatan, mesin=duckdb)

    def test_the_division_agrees_with_decimal_on_spark(spark: Mesin) -> None:
        periksa(spark, [*pasangan_acak(1, 20_000), *pasangan_seri(2, 20_000), (5, 0), (10**29, 1), (-(10**29), 3)])

    def test_a_quotient_of_37_digits_is_exact_on_spark(duckdb: Mesin, spark: Mesin) -> None:
        """Spark's own `div` would give 64 bits, its `/` 32 digits."""
        besar = [(10**33 // 7 * k, b) for k in (1, 7, 99) for b in (1, 2, 3, 7, 10**18 + 9, 10**33)]
        ekspresi = EkspresiBagiBulat("bagi_bulat", "", SKEMA, ())
        baris = [(i, Decimal(a), Decimal(b)) for i, (a, b) in enumerate(besar)]
        hasil = [x["d"] for x in spark.jalankan(ekspresi, baris)]
        assert hasil == [x["d"] for x in duckdb.jalankan(ekspresi, baris)]
        assert hasil == [Decimal((2 * 1000 * a + b) // (2 * b)) for a, b in besar]

    def test_compute_runs_on_spark(spark: Mesin) -> None:
        masuk = b"".join(b'{"id": %d, "arah": "naik", "target": %d, "realisasi": 5}\n' % (i, i) for i in range(40))
        lewat = [[x for x, _ in hitung_aliran("capaian", io.BytesIO(masuk), mesin=m)] for m in (spark, None)]
        assert lewat[0] == lewat[1]
        assert len(lewat[0]) == 40

    def test_parquet_files_give_what_duckdb_gives(tmp_path: Path, duckdb: MesinDuckDB, spark: MesinSpark) -> None:
        ekspresi = next(x for x in semua_ekspresi() if x.nama.startswith("predikat"))
        pq.write_table(tabel_arrow(ekspresi.skema, baris_acak(ekspresi, banyak=900, benih=9)), tmp_path / "a.parquet")
        kolom = {"urut": "bigint", "hasil_kerja": "varchar", "predikat": "varchar"}
        for nama, mesin in (("d", duckdb), ("s", spark)):
            mesin.lewat_parket(ekspresi, str(tmp_path / "*.parquet"), tmp_path / nama, kolom)
        satu, dua = (isi(pq.read_table(tmp_path / x).to_pylist()) for x in ("d", "s"))
        assert satu == dua != []
