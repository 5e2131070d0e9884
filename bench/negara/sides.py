"""The sides of the comparison: each reads the files of a job and writes the same columns to a new file.

The baselines know what our expressions look up (one quadrant, one set of weights in the whole year, no acting post,
ceilings that divide evenly) and count in 64 bits, unguarded: they are what somebody would write by hand for this one
year, as fast as it goes. The one thing they take from the packs is the numbers.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from bench.negara.data import YEAR

if TYPE_CHECKING:
    import duckdb
    import polars as pl

    from kinerja.aturan.mesin import Ekspresi

MEMORY = "4GB"
PARQUET = (
    "FORMAT parquet, PARQUET_VERSION v2, DICTIONARY_SIZE_LIMIT 1000"  # the fastest that was found, as in the engine
)
RATED = {"urut": "bigint", "tanggal": "date", "hasil_kerja": "varchar", "perilaku": "varchar",
         "aturan_mulai": "date", "predikat": "varchar"}  # fmt: skip
PAID = ("urut", "pagu", "potongan_kehadiran", "rupiah_produktivitas", "rupiah_disiplin", "rupiah_plt", "jumlah",
        "potongan", "sisa", "ditahan", "dibayar")  # fmt: skip
RUPIAH = "bigint"
COLUMNS = {"predikat": RATED, "tahunan": RATED, "tpp": dict.fromkeys(PAID, RUPIAH) | {"urut": "bigint"}}
Side = Callable[[str, Path, Path], None]


def expression(job: str) -> "Ekspresi":
    """Our expression for a job, with the national packs."""
    from kinerja.aturan.perhitungan import PERHITUNGAN
    from kinerja.aturan.perhitungan.dasar import PerhitunganMesin
    from kinerja.aturan.pustaka import pustaka_dengan

    found = PERHITUNGAN["tpp" if job == "tpp" else "predikat"]
    assert isinstance(found, PerhitunganMesin)
    return found.ekspresi(next(iter(found.metode)), pustaka_dengan())


def each_month(run: Callable[[Path, Path], None], source: Path, target: Path) -> None:
    """A pay run is monthly: one file in, one file out."""
    target.mkdir()
    for file in sorted(source.glob("*.parquet")):
        run(file, target / file.name)


def ours() -> Side:
    """The expressions on DuckDB."""
    from kinerja.aturan.mesin import MesinDuckDB

    engine = MesinDuckDB(memori=MEMORY)

    def run(job: str, source: Path, target: Path) -> None:
        one = expression(job)
        each_month(lambda a, b: engine.lewat_parket(one, str(a), b, COLUMNS[job]), source, target)

    return run


def spark() -> Side:
    """The expressions on Spark, on the cores of this machine."""
    from kinerja.aturan.mesin_spark import MesinSpark

    engine = MesinSpark()

    def run(job: str, source: Path, target: Path) -> None:
        engine.lewat_parket(expression(job), f"{source}/*.parquet", target, COLUMNS[job])

    return run


def quadrant() -> tuple[list[tuple[str, str, str]], str]:
    """The nine cells in force in the year, and since when."""
    from datetime import date

    from kinerja.aturan.pustaka import pustaka_dengan

    value = pustaka_dengan().nilai("predikat.matriks", date(YEAR, 1, 1))
    return [(h, p, x) for h, row in value.isi.items() for p, x in row.items()], value.mulai.isoformat()


def weights() -> tuple[int, int]:
    """Per cent for productivity and for discipline."""
    from datetime import date

    from kinerja.aturan.pustaka import pustaka_dengan

    value = pustaka_dengan().nilai("tpp.bobot", date(YEAR, 1, 1)).isi
    return int(value.produktivitas), int(value.disiplin)


def sql() -> Side:
    """DuckDB's SQL by hand."""
    import duckdb

    con = duckdb.connect(config={"memory_limit": MEMORY, "preserve_insertion_order": "false"})

    def run(job: str, source: Path, target: Path) -> None:
        query = sql_paid if job == "tpp" else sql_rated
        each_month(lambda a, b: _copy(con, query(str(a)), b), source, target)

    return run


def _copy(con: "duckdb.DuckDBPyConnection", query: str, target: Path) -> None:
    con.execute(f"COPY ({query}) TO '{target}' ({PARQUET})")


def sql_rated(source: str) -> str:
    """A case a cell."""
    cells, since = quadrant()
    cases = " ".join(f"WHEN hasil_kerja = '{h}' AND perilaku = '{p}' THEN '{x}'" for h, p, x in cells)
    return f"""SELECT urut, tanggal, hasil_kerja, perilaku, DATE '{since}' AS aturan_mulai, CASE {cases} END AS predikat
        FROM read_parquet('{source}')"""


def sql_paid(source: str) -> str:
    """Whole numbers of 64 bits, half-up by adding half the denominator; a cut of attendance is a multiple of 100."""
    results, discipline = weights()
    return f"""
        WITH a AS (SELECT urut, pagu_hari // hari_bulan AS pagu, potongan_kehadiran, hukuman, persen_ditahan,
                (pagu_hari * produktivitas * {results} + hari_bulan * 500000) // (hari_bulan * 1000000) AS r,
                (pagu_hari * (100000000 - potongan_kehadiran) // 100 * {discipline} + hari_bulan * 50000000)
                    // (hari_bulan * 100000000) AS d
            FROM read_parquet('{source}')),
        b AS (SELECT *, least(d, pagu - r) AS dd FROM a),
        c AS (SELECT *, r + dd AS jumlah, ((r + dd) * hukuman + 50) // 100 AS potongan FROM b),
        e AS (SELECT *, jumlah - potongan AS sisa FROM c),
        f AS (SELECT *, (sisa * persen_ditahan + 50) // 100 AS ditahan FROM e)
        SELECT urut, pagu, potongan_kehadiran, r AS rupiah_produktivitas, dd AS rupiah_disiplin,
            0::BIGINT AS rupiah_plt, jumlah, potongan, sisa, ditahan, sisa - ditahan AS dibayar FROM f"""


def polars() -> Side:
    """polars, lazily, streamed into the file; compressed as DuckDB does, which is faster than its own default."""

    def run(job: str, source: Path, target: Path) -> None:
        frame = polars_paid if job == "tpp" else polars_rated
        each_month(lambda a, b: frame(str(a)).sink_parquet(b, compression="snappy"), source, target)

    return run


def polars_rated(source: str) -> "pl.LazyFrame":
    """A join with nine rows."""
    from datetime import date

    import polars as pl

    cells, since = quadrant()
    rule = pl.LazyFrame(cells, schema=["hasil_kerja", "perilaku", "predikat"], orient="row")
    rated = pl.scan_parquet(source).join(rule, on=["hasil_kerja", "perilaku"], how="left", maintain_order="none")
    return rated.with_columns(aturan_mulai=pl.lit(date.fromisoformat(since))).select(*RATED)


def polars_paid(source: str) -> "pl.LazyFrame":
    """The same whole numbers as `sql_paid`."""
    import polars as pl

    results, discipline = weights()
    c = pl.col
    days = c("hari_bulan").cast(pl.Int64)
    present = c("pagu_hari") * (100_000_000 - c("potongan_kehadiran")) // 100
    t = pl.scan_parquet(source).with_columns(c("pagu_hari", "potongan_kehadiran").cast(pl.Int64)).with_columns(
        pagu=c("pagu_hari") // days,
        rupiah_produktivitas=(c("pagu_hari") * c("produktivitas").cast(pl.Int64) * results + days * 500_000)
        // (days * 1_000_000),
        d=(present * discipline + days * 50_000_000) // (days * 100_000_000),
        rupiah_plt=pl.lit(0, dtype=pl.Int64),
    )  # fmt: skip
    t = t.with_columns(rupiah_disiplin=pl.min_horizontal(c("d"), c("pagu") - c("rupiah_produktivitas")))
    t = t.with_columns(jumlah=c("rupiah_produktivitas") + c("rupiah_disiplin"))
    t = t.with_columns(potongan=(c("jumlah") * c("hukuman") + 50) // 100)
    t = t.with_columns(sisa=c("jumlah") - c("potongan"))
    t = t.with_columns(ditahan=(c("sisa") * c("persen_ditahan") + 50) // 100)
    return t.with_columns(dibayar=c("sisa") - c("ditahan")).select(*PAID)


SIDES: dict[str, Callable[[], Side]] = {"ours": ours, "sql": sql, "polars": polars, "spark": spark}
