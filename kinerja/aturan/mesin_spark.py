"""Apache Spark as engine (`pip install .[spark]`, Java 17): the same expressions when one machine is not enough.

`RAPOR_SPARK` names the master (default `local[*]`: all cores of this machine). Spark differs from the other engines in
two things that matter here, and both are settled in this file. Its own `div` gives 64 bits and is silently wrong beyond
them, so whole numbers are divided by a function of ours that is exact for 38 digits. And `collect_list` drops nulls and
promises no order, so lists are collected as pairs with their order and sorted.
"""

import logging
import os
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, cast

from kinerja.aturan.galat import MesinTidakSiap
from kinerja.aturan.mesin import Baris, Ekspresi, tabel_arrow

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

BULAT = "DECIMAL(38, 0)"
TIPE_SPARK = {"int64": "bigint", "varchar": "string"}
POTONG = "rapor_bagi_potong"
SEKELOMPOK_SPARK = 100_000  # a job costs far more than the rows of a small batch
PENGATURAN = {
    "spark.ui.enabled": "false",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.ansi.enabled": "true",  # too many digits is an error, never a null
    "spark.sql.shuffle.partitions": "8",
    "spark.ui.showConsoleProgress": "false",
}
SETEMPAT = {"spark.driver.bindAddress": "127.0.0.1", "spark.driver.host": "127.0.0.1"}


def _potong() -> str:
    """Quotient cut off towards zero, exact for 38 digits.

    `/` of Spark keeps six decimals and 32 digits before them; of a numerator that the denominator divides evenly the
    quotient is whole, so nothing is rounded. A longer numerator is divided in two halves of 19 digits, as by hand.
    """
    paruh = f"CAST('1{'0' * 19}' AS {BULAT})"
    pendek = f"CAST('1{'0' * 31}' AS {BULAT})"

    def utuh(atas: str, bawah: str) -> str:
        return f"CAST(({atas} - {atas} % {bawah}) / {bawah} AS {BULAT})"

    depan = utuh("a", paruh)
    sisa = f"CAST(({depan} % b) * {paruh} + a % {paruh} AS {BULAT})"
    panjang = f"CAST({utuh(depan, 'b')} * {paruh} + {utuh(sisa, 'b')} AS {BULAT})"
    return f"CASE WHEN abs(a) < {pendek} THEN {utuh('a', 'b')} ELSE {panjang} END"


def sql_spark(ekspresi: Ekspresi, *, terurut: bool = True) -> str:
    """The expression as Spark's SQL; rule tables under their plain names."""
    from ibis.backends.sql.compilers.pyspark import PySparkCompiler
    from sqlglot import expressions as sge

    class Penulis(PySparkCompiler):  # type: ignore[misc]  # ibis carries no types
        """ibis' writer of Spark SQL with our division and lists that keep nulls and order."""

        __slots__ = ()

        def visit_ScalarUDF(self, op: Any, **isi: Any) -> Any:  # noqa: N802 (ibis' name)
            nama = POTONG if op.__func_name__ == "div" else self.__sql_name__(op)
            return self.f.anon[nama](*isi.values())

        def visit_ArrayCollect(  # noqa: N802 (ibis' name)
            self, op: Any, *, arg: Any, where: Any, order_by: Any, include_null: bool, distinct: bool
        ) -> Any:
            if where is not None or distinct or len(order_by) != 1:
                raise NotImplementedError("a list is collected over all rows, ordered by one column")
            kunci = order_by[0].this
            pasang = self.f.anon.struct(sge.alias_(kunci, "k"), sge.alias_(arg, "v"))
            urut = self.f.anon.array_sort(self.f.anon.collect_list(pasang))
            ambil = sge.Lambda(this=sge.Dot(this=sge.to_identifier("x"), expression=sge.to_identifier("v")),
                               expressions=[sge.to_identifier("x")])  # fmt: skip
            hasil = self.f.anon.transform(urut, ambil)
            if include_null:
                return hasil
            ada = sge.Lambda(this=sge.Not(this=sge.Is(this=sge.to_identifier("x"), expression=sge.Null())),
                             expressions=[sge.to_identifier("x")])  # fmt: skip
            return self.f.anon.filter(hasil, ada)

    tabel = ekspresi.terurut() if terurut else ekspresi.tabel()
    return cast("str", Penulis().to_sqlglot(tabel).sql(dialect=PySparkCompiler.dialect))


class MesinSpark(AbstractContextManager["MesinSpark"]):
    """A Spark session as engine: rows and rule tables enter as Arrow, the answer leaves as Arrow."""

    dialek = "pyspark"
    sekelompok = SEKELOMPOK_SPARK

    def __init__(self, *, master: str | None = None) -> None:
        self.sesi = _mulai(master or os.environ.get("RAPOR_SPARK", "local[*]"))
        self.sesi.sql(
            f"CREATE OR REPLACE TEMPORARY FUNCTION {POTONG}(a {BULAT}, b {BULAT}) RETURNS {BULAT} RETURN {_potong()}"
        )
        self._ada: set[str] = set()
        self._sql: dict[tuple[str, bool], str] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *galat: object) -> None:
        self.sesi.stop()

    def _muat(self, nama: str, skema: Mapping[str, str], baris: Sequence[Baris]) -> None:
        self.sesi.createDataFrame(tabel_arrow(skema, baris)).createOrReplaceTempView(nama)

    def _siapkan(self, ekspresi: Ekspresi, *, terurut: bool = True) -> "DataFrame":
        """The answer over the view that carries the name of the expression's input, not yet computed."""
        for tabel in ekspresi.aturan:
            if tabel.sidik not in self._ada:
                self._muat(tabel.sidik, tabel.skema, tabel.baris)
                self._ada.add(tabel.sidik)
        kunci = (ekspresi.nama, terurut)
        if kunci not in self._sql:
            self._sql[kunci] = sql_spark(ekspresi, terurut=terurut)
        teks = self._sql[kunci]
        for tabel in ekspresi.aturan:
            teks = teks.replace(f"`aturan_{tabel.nama}`", f"`{tabel.sidik}`")
        return self.sesi.sql(teks)

    def jalankan(self, ekspresi: Ekspresi, baris: Sequence[Baris]) -> list[dict[str, Any]]:
        """Runs an expression over rows whose columns follow its schema."""
        self._muat(ekspresi.masukan, ekspresi.skema, baris)
        return cast("list[dict[str, Any]]", self._siapkan(ekspresi).toArrow().to_pylist())

    def lewat_parket(self, ekspresi: Ekspresi, masuk: str, keluar: Path, kolom: Mapping[str, str]) -> None:
        """Runs an expression over Parquet files whose columns follow its schema; `keluar` becomes a folder of parts.

        `masuk` may be a pattern; `kolom` names the columns to write with their SQL types. Rows come in any order.
        """
        berkas = self.sesi.read.parquet(masuk)
        pilih = [f"CAST(`{k}` AS {TIPE_SPARK.get(t, t)}) AS `{k}`" for k, t in ekspresi.skema.items()]
        berkas.selectExpr(*pilih).createOrReplaceTempView(ekspresi.masukan)
        hasil = self._siapkan(ekspresi, terurut=False)
        hasil.selectExpr(*(f"CAST(`{k}` AS {TIPE_SPARK.get(t, t)}) AS `{k}`" for k, t in kolom.items())).write.parquet(
            str(keluar)
        )


def _mulai(master: str) -> "SparkSession":
    """A session, or why there is none."""
    try:
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession
    except ImportError as galat:
        raise MesinTidakSiap(
            "Mesin spark belum terpasang. Jalankan: pip install '.[spark]' (perlu Java 17)."
        ) from galat
    pengaturan = PENGATURAN | (SETEMPAT if master.startswith("local") else {})
    pembuat = SparkSession.builder.master(master).appName("rapor")
    for kunci, nilai in pengaturan.items():
        pembuat = pembuat.config(kunci, nilai)
    try:
        sesi = pembuat.getOrCreate()
    except (PySparkException, OSError, RuntimeError) as galat:
        raise MesinTidakSiap(
            f"Spark tidak dapat dimulai (perlu Java 17): {' '.join(str(galat).split())[:300]}"
        ) from galat
    sesi.sparkContext.setLogLevel("ERROR")
    logging.getLogger("py4j").setLevel(logging.WARNING)  # it tells of every connection it closes
    return sesi
