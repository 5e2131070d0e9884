"""Queries whose SQL Django writes once and that are filled with new values at each call.

To write the SQL of our dated joins anew costs several milliseconds a query, far more than the database's answer. So a
function of plain values that returns a queryset is asked once for each shape of its values, with stand-ins in their
place; where the stand-ins come out among the parameters, later values go in. Rows are always read afresh.

Words that stay the same (states, kinds) go into the SQL itself: with a parameter where a partial index names a word,
SQLite plans the query anew at each call, and the longest ones spend more time on that than on reading.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date, timedelta
from functools import wraps
from itertools import count
from typing import Any, Generic, TypeVar

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Aggregate, JSONField, QuerySet
from django.db.models.sql.compiler import SQLCompiler

Baris = TypeVar("Baris")
Nilai = date | int | str | Sequence[int] | slice | None
BANYAK_BENTUK = 256  # shapes kept a function: lists of ids of every length in use


class Kumpulan(Aggregate):
    """The values of a group as one JSON list, so that a subquery can give several rows; in no order."""

    function = "JSON_GROUP_ARRAY"
    output_field = JSONField()

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> Any:
        """PostgreSQL's name of it."""
        return self.as_sql(compiler, connection, function="JSONB_AGG")


def disiapkan(susun: Callable[..., QuerySet[Any, Baris]]) -> Callable[..., list[Baris]]:
    """A function of days, numbers, words and lists of ids that builds a queryset now returns its rows.

    A slice (which rows of a list) or a truth is no value to fill in: it belongs to the shape, as the length of a list
    does.

    The values must go into the query as they are: what is derived from one (`on.year`) is a value of its own, and
    nothing else may decide about the query (a truth, a value that is None, or the length of a list, may). A function
    that does not keep to this is refused with TypeError when it is first called.
    """
    bentuk: dict[object, _Cetakan[Baris] | _TanpaBaris] = {}

    @wraps(susun)
    def ambil(*nilai: Nilai) -> list[Baris]:
        kunci = tuple(_bentuk(x) for x in nilai)
        cetakan = bentuk.get(kunci)
        if cetakan is None:
            if len(bentuk) >= BANYAK_BENTUK:
                bentuk.clear()
            try:
                cetakan = bentuk[kunci] = _cetak(susun, nilai)
            except EmptyResultSet:
                cetakan = bentuk[kunci] = _TanpaBaris()
        return cetakan.baca([*_rata(nilai)])

    return ambil


def _bentuk(nilai: Nilai) -> object:
    """What of a value decides about the SQL: its kind, for a list its length; a slice or a truth as it is."""
    if isinstance(nilai, slice):
        return nilai.start, nilai.stop
    if isinstance(nilai, bool):
        return nilai
    return len(nilai) if isinstance(nilai, list | tuple) else type(nilai)


def _rata(nilai: Sequence[Nilai]) -> Iterator[date | int | str]:
    """The single values, lists opened, without None, truths and slices."""
    for satu in nilai:
        if satu is None or isinstance(satu, bool | slice):
            continue
        if isinstance(satu, date | int | str):
            yield satu
        else:
            yield from satu


def _samaran(nilai: Sequence[Nilai], ragam: int) -> list[Nilai]:
    """Stand-ins of the same shape, no two alike; small enough for any column, different in each `ragam`."""
    nomor = count(31_000 + 500 * ragam)

    def satu(x: Nilai) -> Nilai:
        if isinstance(x, list | tuple):
            return [next(nomor) for _ in x]
        if isinstance(x, date):
            return date(1, 1, 1) + timedelta(days=next(nomor))
        if isinstance(x, bool | slice):
            return x
        return str(next(nomor)) if isinstance(x, str) else next(nomor) if isinstance(x, int) else None

    return [satu(x) for x in nilai]


def _cetak(susun: Callable[..., QuerySet[Any, Baris]], nilai: Sequence[Nilai]) -> "_Cetakan[Baris]":
    """The form of a query, made from two sets of stand-ins."""
    satu, dua = _samaran(nilai, 0), _samaran(nilai, 1)
    qs = susun(*satu)
    kompilator = qs.query.get_compiler(using=qs.db)
    (sql, params), (sql_dua, params_dua) = kompilator.as_sql(), _sql(susun(*dua))
    arti = {pasangan: n for n, pasangan in enumerate(zip(map(str, _rata(satu)), map(str, _rata(dua)), strict=True))}
    params = tuple(params)
    beda = {i: (str(a), str(b)) for i, (a, b) in enumerate(zip(params, params_dua, strict=True)) if a != b}
    if sql != sql_dua or set(beda.values()) != set(arti):
        raise TypeError(f"{susun.__qualname__} uses its values otherwise than as they are; see kinerja.dasar.kueri")
    tetap = [i not in beda and isinstance(x, str) for i, x in enumerate(params)]
    sisa = [i for i, satu in enumerate(tetap) if not satu]
    tempat = {n: arti[beda[i]] for n, i in enumerate(sisa) if i in beda}
    kata = [_kata(x) if satu else None for x, satu in zip(params, tetap, strict=True)]
    return _Cetakan(qs, kompilator, _sisipkan(sql, kata), tuple(params[i] for i in sisa), tempat)


def _kata(isi: str) -> str:
    """A word as SQL writes it, inside a statement that has placeholders."""
    return "'" + str.__str__(isi).replace("'", "''").replace("%", "%%") + "'"


def _sisipkan(sql: str, kata: Sequence[str | None]) -> str:
    """The statement with these words in their places; None keeps a place for a parameter."""
    berikut = iter(kata)
    return re.sub("%%|%s", lambda m: m[0] if m[0] == "%%" else next(berikut) or m[0], sql)


def _sql(qs: QuerySet[Any, Any]) -> tuple[str, Sequence[object]]:
    sql, params = qs.query.get_compiler(using=qs.db).as_sql()
    return sql, params


@dataclass(frozen=True)
class _Cetakan(Generic[Baris]):
    """A written query: its SQL, its parameters, and which value goes where among them."""

    qs: QuerySet[Any, Baris]
    kompilator: SQLCompiler
    sql: str
    params: tuple[Any, ...]
    tempat: dict[int, int]

    def baca(self, nilai: Sequence[date | int | str]) -> list[Baris]:
        """The rows for these values."""
        params = list(self.params)
        for i, n in self.tempat.items():
            jenis = type(params[i])  # as the database driver wants it: SQLite takes a day as text
            params[i] = nilai[n] if isinstance(nilai[n], jenis) else jenis(nilai[n])
        kompilator = copy(self.kompilator)
        kompilator.connection = connections[self.qs.db]
        setattr(kompilator, "as_sql", lambda: (self.sql, tuple(params)))  # noqa: B010 (a method of this one copy)
        return list(self._queryset(kompilator))

    def _queryset(self, kompilator: SQLCompiler) -> QuerySet[Any, Baris]:
        """A queryset that reads with this compiler and is otherwise the one that was built."""
        asli = self.qs
        query: Any = _Terisi(asli.query, kompilator)
        qs: Any = type(asli)(model=asli.model, query=query, using=asli.db)
        for nama in ("_iterable_class", "_fields", "_prefetch_related_lookups", "_known_related_objects"):
            setattr(qs, nama, getattr(asli, nama))
        return qs  # type: ignore[no-any-return]  # of the class of `asli`


class _TanpaBaris:
    """Nothing can be in an empty list: nothing is asked."""

    def baca(self, _nilai: Sequence[date | int | str]) -> list[Any]:
        return []


@dataclass(frozen=True, slots=True)
class _Terisi:
    """Stands where a queryset keeps its query: answers with the filled compiler, else as the query does."""

    query: Any
    kompilator: SQLCompiler

    def get_compiler(self, *_: object, **__: object) -> SQLCompiler:
        return self.kompilator

    def __getattr__(self, nama: str) -> Any:
        return getattr(self.query, nama)
