"""A copy of the migrated database for one test: file copy on SQLite, CREATE DATABASE with TEMPLATE on PostgreSQL."""

import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import dj_database_url
import psycopg
from django.db import connection, connections
from psycopg import sql


@contextmanager
def salinan(folder: Path) -> Iterator[str]:
    """Point the default connection (of every thread) at a fresh copy; yields the copy's DATABASE_URL."""
    asli = str(connection.settings_dict["NAME"])
    connections.close_all()
    nama = salin_sqlite(asli, folder) if connection.vendor == "sqlite" else salin_postgres(asli)
    connection.settings_dict["NAME"] = nama
    try:
        yield url_dari(nama)
    finally:
        connections.close_all()
        connection.settings_dict["NAME"] = asli
        if connection.vendor == "postgresql":
            di_luar(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(nama)))


@contextmanager
def basis_kosong(folder: Path) -> Iterator[str]:
    """The DATABASE_URL of a new database without any table, for a child process to fill."""
    nama = f"kosong_{uuid.uuid4().hex}"
    if connection.vendor == "sqlite":
        yield url_dari(str(folder / f"{nama}.sqlite3"))
        return
    di_luar(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(nama)))
    try:
        yield url_dari(nama)
    finally:
        di_luar(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(nama)))


@contextmanager
def pindah(url: str) -> Iterator[None]:
    """Point the default connection at another database of the same server for a while."""
    asli = str(connection.settings_dict["NAME"])
    connections.close_all()
    connection.settings_dict["NAME"] = dj_database_url.parse(url)["NAME"]
    try:
        yield
    finally:
        connections.close_all()
        connection.settings_dict["NAME"] = asli


def salin_sqlite(asli: str, folder: Path) -> str:
    tujuan = str(folder / "salinan.sqlite3")
    with closing(sqlite3.connect(asli)) as dari, closing(sqlite3.connect(tujuan)) as ke:
        dari.backup(ke)
    return tujuan


def salin_postgres(asli: str) -> str:
    nama = f"salinan_{uuid.uuid4().hex}"
    di_luar(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(nama), sql.Identifier(asli)))
    return nama


def di_luar(perintah: sql.Composed) -> None:
    """Run a statement that no transaction may hold, from the maintenance database."""
    with psycopg.connect(url_dari("postgres"), autocommit=True) as luar:
        luar.execute(perintah)


def url_dari(nama: str) -> str:
    """The DATABASE_URL of a database on the server under test."""
    if connection.vendor == "sqlite":
        return f"sqlite:///{nama}"
    s = connection.settings_dict
    return f"postgres://{s['USER']}:{s['PASSWORD']}@{s['HOST']}:{s['PORT']}/{nama}"
