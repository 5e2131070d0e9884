"""Where a calculation runs: the same ibis expression inside DuckDB (default) or PostgreSQL; Spark: `mesin_spark`.

An expression is written over unbound tables, compiled once to the engine's SQL, and run on rows or on rule tables that
were loaded before: one row for a page, many for a country. The engines and ibis are loaded at the first calculation:
who only asks for a dated value does not wait for them.
"""

import hashlib
import re
import threading
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, Self, cast

from kinerja.aturan.galat import MesinTidakSiap
from kinerja.aturan.hitung.skema import BULAT

if TYPE_CHECKING:
    import pyarrow as pa
    from ibis.expr.types import Table
    from psycopg import sql

Baris = tuple[object, ...]
SEKELOMPOK = 5_000  # rows handed to an engine in this process at once
# The quotient cut off, exact. `//` of DuckDB needs 128-bit integers, and the way there and back is slow (microseconds a
# row): so a binary fraction proposes a quotient below 2^48, where it is at most one off, and exact products decide. All
# else (longer, negative, null) goes the slow way. The lambda names the arguments: nested divisions stay short.
DIV_DUCKDB = """list_transform(
    [{'a': CAST(a AS DECIMAL(38, 0)), 'b': CAST(b AS DECIMAL(38, 0)),
      'q': CAST(TRY_CAST(CAST(a AS DOUBLE) / CAST(b AS DOUBLE) AS BIGINT) AS DECIMAL(38, 0))}],
    lambda s: CASE
        WHEN s.a BETWEEN 0 AND 5e37::DECIMAL(38, 0) AND s.b BETWEEN 1 AND 2e37::DECIMAL(38, 0) AND s.q < 281474976710656
        THEN s.q + CASE WHEN s.a < s.q * s.b THEN -1 WHEN s.a >= (s.q + 1) * s.b THEN 1 ELSE 0 END
        ELSE CAST(CAST(s.a AS HUGEINT) // CAST(s.b AS HUGEINT) AS DECIMAL(38, 0)) END)[1]"""
# Delta-coded numbers are a third smaller and written twice as fast; a dictionary of amounts that all differ is wasted.
PARQUET = "FORMAT parquet, PARQUET_VERSION v2, DICTIONARY_SIZE_LIMIT 1000"
DIV_64_BIT, PENYEBUT_64_BIT = "div_64_bit", "penyebut_64_bit"
TIPE_64_BIT = {"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER"}
TIPE_SQL = {"int64": "bigint", "string": "varchar"}
TIPE_POSTGRES = {"int64": "bigint", "string": "text", "date": "date", "boolean": "boolean"}


@dataclass(frozen=True)
class TabelAturan:
    """A rule table made from pack values; its content names it, so each is loaded once."""

    nama: str
    skema: Mapping[str, str]
    baris: tuple[Baris, ...]
    sidik: str = field(init=False)

    def __post_init__(self) -> None:
        isi = repr((sorted(self.skema.items()), self.baris)).encode()
        object.__setattr__(self, "sidik", f"aturan_{self.nama}_{hashlib.sha256(isi).hexdigest()[:16]}")


@dataclass(frozen=True)
class Ekspresi:
    """One method with the shape of its input and its rule tables."""

    nama: str
    tempat: str  # "module:function" in `kinerja.aturan.hitung`
    skema: Mapping[str, str]
    aturan: tuple[TabelAturan, ...]

    @property
    def masukan(self) -> str:
        """Name of the input table in the engine."""
        return f"masukan_{self.nama}"

    def sql(self, dialek: str, *, terurut: bool = True) -> str:
        """The expression as SQL of one engine, in the order of the input if `terurut`."""
        import ibis

        return str(ibis.to_sql(self.terurut() if terurut else self.tabel(), dialect=dialek))

    def terurut(self) -> "Table":
        """The expression in the order of the input."""
        return cast("Table", self.tabel().order_by("urut"))

    def tabel(self) -> "Table":
        """The expression over unbound tables; rule tables under their plain names."""
        import ibis

        modul, _, fungsi = self.tempat.partition(":")
        masukan = ibis.table(dict(self.skema), name=self.masukan)
        aturan = {x.nama: ibis.table(dict(x.skema), name=f"aturan_{x.nama}") for x in self.aturan}
        return cast("Table", getattr(import_module(f"kinerja.aturan.hitung.{modul}"), fungsi)(masukan, aturan))


class Mesin(Protocol):
    """Runs expressions; one row out for one row in, in order, as dictionaries of column name to value."""

    dialek: str
    sekelompok: int  # how many rows are worth handing over at once

    def jalankan(self, ekspresi: Ekspresi, baris: Sequence[Baris]) -> list[dict[str, Any]]:
        """Runs an expression over rows whose columns follow its schema."""
        ...


class _Terkompilasi:
    """SQL texts by method, so an expression is compiled once; only the names of its rule tables change."""

    def __init__(self) -> None:
        self._sql: dict[tuple[str, str, bool], str] = {}

    def sql(self, ekspresi: Ekspresi, dialek: str, *, terurut: bool = True) -> str:
        kunci = (dialek, ekspresi.nama, terurut)
        if kunci not in self._sql:
            self._sql[kunci] = ekspresi.sql(dialek, terurut=terurut)
        teks = self._sql[kunci]
        for x in ekspresi.aturan:
            teks = teks.replace(f'"aturan_{x.nama}"', f'"{x.sidik}"')
        return teks

    def kosongkan(self) -> None:
        """Forgets everything: the next run compiles its expression again."""
        self._sql.clear()


_TERKOMPILASI = _Terkompilasi()


def tabel_arrow(skema: Mapping[str, str], baris: Sequence[Baris]) -> "pa.Table":
    """Rows as columns of the types of the schema."""
    import pyarrow as pa

    tipe = {"int64": pa.int64(), "string": pa.string(), "date": pa.date32(), "boolean": pa.bool_()}
    jenis = [tipe.get(t) or pa.decimal128(38, int(t.rpartition(",")[2].rstrip(")"))) for t in skema.values()]
    kolom = zip(*baris, strict=True) if baris else ([] for _ in jenis)
    return pa.table([pa.array(x, type=t) for x, t in zip(kolom, jenis, strict=True)], names=list(skema))


class MesinDuckDB:
    """The embedded engine; one object belongs to one thread."""

    dialek = "duckdb"
    sekelompok = SEKELOMPOK

    def __init__(self, *, utas: int | None = None, memori: str | None = None) -> None:
        import duckdb

        batas: dict[str, str | bool | int | float | list[str]] = {"threads": utas} if utas else {}
        self._con = duckdb.connect(":memory:", config=batas | ({"memory_limit": memori} if memori else {}))
        self._con.execute("SET TimeZone = 'UTC'")
        self._con.execute("SET enable_progress_bar = false")  # else it stands between the lines of an answer
        self._con.execute("SET preserve_insertion_order = false")  # what needs an order asks for it
        self._con.execute(f"CREATE MACRO div(a, b) AS {DIV_DUCKDB}")
        self._con.execute("SET error_on_division_by_zero = false")  # null instead, as `nullif` asks everywhere
        self._con.execute(f"CREATE MACRO {DIV_64_BIT}(a, b) AS a // b")
        self._con.execute(f"CREATE MACRO {PENYEBUT_64_BIT}(b, nol) AS b")
        self._ada: set[str] = set()

    def _muat(self, tabel: TabelAturan) -> None:
        if tabel.sidik not in self._ada:
            self._con.register("sementara", tabel_arrow(tabel.skema, tabel.baris))
            self._con.execute(f'CREATE TABLE "{tabel.sidik}" AS SELECT * FROM sementara')  # noqa: S608 (a hash)
            self._con.unregister("sementara")
            self._ada.add(tabel.sidik)

    def jalankan(self, ekspresi: Ekspresi, baris: Sequence[Baris]) -> list[dict[str, Any]]:
        """Runs an expression over rows whose columns follow its schema."""
        for tabel in ekspresi.aturan:
            self._muat(tabel)
        self._con.register(ekspresi.masukan, tabel_arrow(ekspresi.skema, baris))
        try:
            hasil = self._con.execute(_TERKOMPILASI.sql(ekspresi, self.dialek))
            nama = [x[0] for x in hasil.description or ()]
            return [dict(zip(nama, x, strict=True)) for x in hasil.fetchall()]
        finally:
            self._con.unregister(ekspresi.masukan)

    def lewat_parket(self, ekspresi: Ekspresi, masuk: str, keluar: Path, kolom: Mapping[str, str]) -> None:
        """Runs an expression over Parquet files whose columns follow its schema; no row passes through Python.

        `masuk` may be a pattern; `kolom` names the columns to write with their SQL types. Rows come in any order.
        Files whose numbers are whole and of at most 64 bits are counted in 64 bits: DuckDB refuses whatever does not
        fit, and then counts all again with 38 digits.
        """
        import duckdb

        if self._muat_di_64_bit(ekspresi, masuk):
            sementara = keluar.with_name(f".{keluar.name}.64")  # a refused COPY may still be removing its file
            try:
                self._tulis(_di_64_bit(self._salinan(ekspresi, masuk, kolom)), sementara)
            except (duckdb.OutOfRangeException, duckdb.ConversionException):
                sementara.unlink(missing_ok=True)
            else:
                sementara.replace(keluar)
                return
        self._tulis(self._salinan(ekspresi, masuk, kolom), keluar)

    def _muat_di_64_bit(self, ekspresi: Ekspresi, masuk: str) -> bool:
        berkas = self._con.read_parquet(masuk)
        tipe = dict(zip(berkas.columns, map(str, berkas.types), strict=True))
        return all(tipe.get(k) in TIPE_64_BIT for k, t in ekspresi.skema.items() if t == BULAT)

    def _salinan(self, ekspresi: Ekspresi, masuk: str, kolom: Mapping[str, str]) -> str:
        """The expression over files, as one query: a relation would be planned when made and again when written."""
        for tabel in ekspresi.aturan:
            self._muat(tabel)
        aturan = "".join(
            f'"{x.sidik}" AS NOT MATERIALIZED ({_pilih(x.skema, f"main.{x.sidik}")}), ' for x in ekspresi.aturan
        )
        masukan = (
            f'"{ekspresi.masukan}" AS NOT MATERIALIZED ({_pilih(ekspresi.skema, f"read_parquet({_kutip(masuk)})")})'
        )
        hasil = _TERKOMPILASI.sql(ekspresi, self.dialek, terurut=False)
        return f"WITH {aturan}{masukan} {_pilih(kolom, f'({hasil})')}"

    def _tulis(self, sql: str, keluar: Path) -> None:
        self._con.execute(f"COPY ({sql}) TO {_kutip(str(keluar))} ({PARQUET})")


def _pilih(kolom: Mapping[str, str], dari: str) -> str:
    isi = ", ".join(f'CAST("{k}" AS {TIPE_SQL.get(t, t)}) AS "{k}"' for k, t in kolom.items())
    return f"SELECT {isi} FROM {dari}"  # noqa: S608 (names of the schema)


def _di_64_bit(sql: str) -> str:
    """The same query with whole numbers of 64 bits, whose sums and products DuckDB checks."""
    ganti = {r"\bDIV\(": f"{DIV_64_BIT}(", r"\bNULLIF\(": f"{PENYEBUT_64_BIT}(", r"DECIMAL\(38, 0\)": "BIGINT"}
    for lama, baru in ganti.items():
        sql = re.sub(lama, baru, sql, flags=re.IGNORECASE)
    return sql


def _kutip(teks: str) -> str:
    return "'" + teks.replace("'", "''") + "'"


class MesinPostgres(AbstractContextManager["MesinPostgres"]):
    """The database server as engine: rows go through COPY into temporary tables, nothing else is touched."""

    dialek = "postgres"
    sekelompok = SEKELOMPOK

    def __init__(self, url: str) -> None:
        import psycopg

        try:
            self._con = psycopg.connect(url, autocommit=True)
        except psycopg.OperationalError as galat:
            raise MesinTidakSiap(f"PostgreSQL tidak dapat dihubungi: {' '.join(str(galat).split())}") from galat
        self._con.execute("SET jit = off")  # compiling deep expressions took it up to 41 s, running them 0.07 s
        self._ada: set[str] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *galat: object) -> None:
        self._con.close()

    def _isi(self, nama: str, skema: Mapping[str, str], baris: Sequence[Baris]) -> None:
        from psycopg import sql

        kolom = sql.SQL(", ").join(
            sql.SQL("{} {}").format(sql.Identifier(k), _tipe_postgres(t)) for k, t in skema.items()
        )
        tabel = sql.Identifier("pg_temp", nama)
        with self._con.transaction(), self._con.cursor() as cur:
            cur.execute(sql.SQL("DROP TABLE IF EXISTS {}").format(tabel))
            cur.execute(sql.SQL("CREATE TEMPORARY TABLE {} ({})").format(sql.Identifier(nama), kolom))
            with cur.copy(sql.SQL("COPY {} FROM STDIN").format(tabel)) as salin:
                for x in baris:
                    salin.write_row(x)

    def jalankan(self, ekspresi: Ekspresi, baris: Sequence[Baris]) -> list[dict[str, Any]]:
        """Runs an expression over rows whose columns follow its schema."""
        for tabel in ekspresi.aturan:
            if tabel.sidik not in self._ada:
                self._isi(tabel.sidik, tabel.skema, tabel.baris)
                self._ada.add(tabel.sidik)
        self._isi(ekspresi.masukan, ekspresi.skema, baris)
        with self._con.cursor() as cur:
            cur.execute(_TERKOMPILASI.sql(ekspresi, self.dialek).encode())
            nama = [x.name for x in cur.description or ()]
            return [dict(zip(nama, x, strict=True)) for x in cur.fetchall()]


def _tipe_postgres(tipe: str) -> "sql.SQL":
    from psycopg import sql

    return sql.SQL(TIPE_POSTGRES.get(tipe) or tipe.replace("decimal", "numeric"))


_SETEMPAT = threading.local()


def mesin_utas() -> MesinDuckDB:
    """The calling thread's own DuckDB, made at its first calculation and kept: a page does not wait for one."""
    if not hasattr(_SETEMPAT, "mesin"):
        _SETEMPAT.mesin = MesinDuckDB(utas=1)
    mesin: MesinDuckDB = _SETEMPAT.mesin
    return mesin
