"""Dated rows that may not overlap: an exclusion constraint on PostgreSQL, triggers on SQLite, the same rule."""

import hashlib
from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Model

from kinerja.dasar.pemicu.sql import kutip, nama_tabel, pasang_sqlite, periksa_nama, pesan_basis_data, tanda

AWAL, AKHIR = "0001-01-01", "9999-12-31"


@dataclass(frozen=True, slots=True)
class TanpaTumpangTindih:
    """No two rows with equal `kolom_sama` share a day. Ends inclusive, NULL = open.

    `syarat` is SQL over the bare columns of the table that says which rows count (`jenis = 'definitif'`); it must
    read the same on SQLite and PostgreSQL.
    """

    nama: str
    model: type[Model] | str
    kolom_sama: tuple[str, ...]
    mulai: str = "mulai"
    sampai: str = "sampai"
    syarat: str = ""
    pesan: str = "Masa berlakunya bertumpang tindih dengan yang sudah ada."

    def __post_init__(self) -> None:
        periksa_nama(self.nama)

    @property
    def tabel(self) -> str:
        """The table it guards."""
        return nama_tabel(self.model)

    def pasang(self, sambungan: BaseDatabaseWrapper) -> list[str]:
        """The statements still needed on this database."""
        if sambungan.vendor == "postgresql":
            return self._pasang_postgres(sambungan)
        return pasang_sqlite(sambungan, self._pemicu_sqlite(sambungan))

    def _pemicu_sqlite(self, sambungan: BaseDatabaseWrapper) -> dict[str, str]:
        """After the row is written, so that an upsert that becomes an update is judged as the update it is."""
        with sambungan.cursor() as kursor:
            kursor.execute(f"PRAGMA table_info({tanda(self.tabel)})")
            info = kursor.fetchall()
        baru = ", ".join(f"NEW.{tanda(str(kolom[1]))} AS {tanda(str(kolom[1]))}" for kolom in info)
        kunci = " AND ".join(f"{tanda(str(kolom[1]))} IS NEW.{tanda(str(kolom[1]))}" for kolom in info if kolom[5])
        syarat = self.syarat or "1"
        sama = " AND ".join(f"{tanda(kolom)} = NEW.{tanda(kolom)}" for kolom in self.kolom_sama)
        batas = (
            f"coalesce({tanda(self.mulai)}, '{AWAL}') <= coalesce(NEW.{tanda(self.sampai)}, '{AKHIR}') AND "
            f"coalesce({tanda(self.sampai)}, '{AKHIR}') >= coalesce(NEW.{tanda(self.mulai)}, '{AWAL}')"
        )
        isi = (
            f"BEGIN SELECT RAISE(ABORT, {kutip(pesan_basis_data(self.nama, self.pesan))}) "
            f"WHERE EXISTS (SELECT 1 FROM (SELECT {baru}) WHERE {syarat}) "
            f"AND EXISTS (SELECT 1 FROM {tanda(self.tabel)} "
            f"WHERE {sama} AND {batas} AND ({syarat}) AND NOT ({kunci or 'rowid = NEW.rowid'})); END"
        )
        return {
            f"{self.nama}_{akhiran}": (
                f"CREATE TRIGGER {tanda(f'{self.nama}_{akhiran}')} AFTER {saat} ON {tanda(self.tabel)} {isi}"
            )
            for akhiran, saat in (("tambah", "INSERT"), ("ubah", "UPDATE"))
        }

    def _pasang_postgres(self, sambungan: BaseDatabaseWrapper) -> list[str]:
        sama = "".join(f"{tanda(kolom)} WITH =, " for kolom in self.kolom_sama)
        rentang = f"daterange({tanda(self.mulai)}, {tanda(self.sampai)}, '[]') WITH &&"
        bila = f" WHERE ({self.syarat})" if self.syarat else ""
        isi = f"EXCLUDE USING gist ({sama}{rentang}){bila}"
        cap = hashlib.sha256(isi.encode()).hexdigest()[:16]
        with sambungan.cursor() as kursor:
            kursor.execute(
                "SELECT obj_description(oid, 'pg_constraint') FROM pg_constraint "
                "WHERE conrelid = to_regclass(%s) AND conname = %s AND contype = 'x'",
                [tanda(self.tabel), self.nama],
            )
            ada = kursor.fetchone()
        if ada and ada[0] == cap:
            return []
        nama, tabel = tanda(self.nama), tanda(self.tabel)
        return [
            "CREATE EXTENSION IF NOT EXISTS btree_gist",
            f"ALTER TABLE {tabel} DROP CONSTRAINT IF EXISTS {nama}",
            f"ALTER TABLE {tabel} ADD CONSTRAINT {nama} {isi}",
            f"COMMENT ON CONSTRAINT {nama} ON {tabel} IS {kutip(cap)}",
        ]
