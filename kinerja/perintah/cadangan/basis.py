"""The database out and in again, each with its own best tool: SQLite's backup, PostgreSQL's pg_dump and pg_restore."""

import os
import re
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from django.db import connection

from kinerja.perintah.keluaran import Tolak

NAMA = {"sqlite": "basis.sqlite3", "postgresql": "basis.pgdump"}


def kosong() -> bool:
    """Whether the database has no table at all: the only kind of place a backup is restored into."""
    return not connection.introspection.table_names()


def keluarkan(folder: Path) -> Path:
    """Write a consistent copy of the database into the folder, while others go on working."""
    tujuan = folder / NAMA[connection.vendor]
    if connection.vendor == "sqlite":
        salin_sqlite(nama_sqlite(), tujuan)
    else:
        jalankan("pg_dump", "--format=custom", "--file", str(tujuan))
    return tujuan


def masukkan(berkas: Path) -> None:
    """Fill the empty database from the copy."""
    if connection.vendor == "sqlite":
        connection.close()
        salin_sqlite(berkas, nama_sqlite())
    else:
        jalankan("pg_restore", "--exit-on-error", "--single-transaction", str(berkas), pilih_basis=True)


def nama_sqlite() -> Path:
    return Path(str(connection.settings_dict["NAME"]))


def salin_sqlite(dari: Path, ke: Path) -> None:
    """Copy by SQLite's own backup: whole pages of one moment, whatever is written meanwhile."""
    asal = f"{dari.resolve().as_uri()}?mode=ro"
    with closing(sqlite3.connect(asal, uri=True)) as sumber, closing(sqlite3.connect(ke)) as tujuan:
        sumber.backup(tujuan)
        tujuan.execute("PRAGMA journal_mode=DELETE")


def jalankan(alat: str, *pilihan: str, pilih_basis: bool = False) -> None:
    """Run one of PostgreSQL's tools on our database; the password goes through the environment."""
    s = connection.settings_dict
    lingkungan = {"PGHOST": s["HOST"], "PGPORT": s["PORT"], "PGUSER": s["USER"], "PGPASSWORD": s["PASSWORD"]}
    bersama = ["--no-owner", "--no-privileges", *(["--dbname", str(s["NAME"])] if pilih_basis else [])]
    nama = [] if pilih_basis else [str(s["NAME"])]
    hasil = subprocess.run(  # noqa: S603
        [cari_alat(alat), *bersama, *pilihan, *nama],
        env={**os.environ, **{k: str(v) for k, v in lingkungan.items() if v}},
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    if hasil.returncode:
        raise Tolak(hasil.stderr.strip().splitlines() or [f"{alat} gagal (kode {hasil.returncode})."])


def cari_alat(alat: str) -> str:
    """The tool of the server's own major version (Debian keeps several), else one on PATH that is not older."""
    with connection.cursor() as kursor:
        kursor.execute("SHOW server_version_num")
        server = int(kursor.fetchone()[0]) // 10_000
    debian = f"/usr/lib/postgresql/{server}/bin/{alat}"
    if os.access(debian, os.X_OK):
        return debian
    di_path = shutil.which(alat)
    if di_path is None or versi(di_path) < server:
        raise Tolak([f"{alat} versi {server} tidak ditemukan. Pasang: apt-get install postgresql-client-{server}"])
    return di_path


def versi(alat: str) -> int:
    """The major version a tool says it is."""
    kata = subprocess.run([alat, "--version"], capture_output=True, text=True, check=True).stdout  # noqa: S603
    cocok = re.search(r"\b(\d+)\.", kata)
    return int(cocok[1]) if cocok else 0
