"""A table that only grows: no UPDATE, no DELETE, no TRUNCATE, no row replaced by another."""

from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Model

from kinerja.dasar.pemicu.postgres import pasang_postgres
from kinerja.dasar.pemicu.sql import (
    kunci_unik_sqlite,
    kutip,
    nama_tabel,
    pasang_sqlite,
    periksa_nama,
    pesan_basis_data,
    tanda,
)


@dataclass(frozen=True, slots=True)
class TanpaUbahHapus:
    """Refuses every change of rows that are there. `model` may be a model or the name of a table."""

    model: type[Model] | str
    pesan: str = "Catatan ini tidak boleh diubah atau dihapus."

    def __post_init__(self) -> None:
        periksa_nama(self.nama)

    @property
    def tabel(self) -> str:
        """The table it guards."""
        return nama_tabel(self.model)

    @property
    def nama(self) -> str:
        """`<table>_tetap`."""
        return f"{self.tabel}_tetap"

    def pasang(self, sambungan: BaseDatabaseWrapper) -> list[str]:
        """The statements still needed on this database."""
        if sambungan.vendor == "postgresql":
            return pasang_postgres(sambungan, self.nama, self.tabel, self._isi_fungsi())
        return pasang_sqlite(sambungan, self._pemicu_sqlite(sambungan))

    def _pemicu_sqlite(self, sambungan: BaseDatabaseWrapper) -> dict[str, str]:
        """An INSERT OR REPLACE passes a DELETE trigger, so an INSERT on any existing key is refused too."""
        tolak = f"BEGIN SELECT RAISE(ABORT, {kutip(pesan_basis_data(self.nama, self.pesan))}); END"
        kembar = " OR ".join(
            "(" + " AND ".join(f"{tanda(kolom)} = NEW.{tanda(kolom)}" for kolom in kunci) + ")"
            for kunci in kunci_unik_sqlite(sambungan, self.tabel)
        )
        bagian = {"ubah": ("UPDATE", ""), "hapus": ("DELETE", self._bila_hapus_sqlite())}
        if kembar:
            bagian["ganti"] = ("INSERT", f" WHEN EXISTS (SELECT 1 FROM {tanda(self.tabel)} WHERE {kembar})")
        return {
            f"{self.nama}_{akhiran}": (
                f"CREATE TRIGGER {tanda(f'{self.nama}_{akhiran}')} BEFORE {saat} ON {tanda(self.tabel)}{bila} {tolak}"
            )
            for akhiran, (saat, bila) in bagian.items()
        }

    def _bila_hapus_sqlite(self) -> str:
        """A WHEN clause that lets some deletions pass; none here."""
        return ""

    def _isi_fungsi(self) -> str:
        pesan = kutip(pesan_basis_data(self.nama, self.pesan))
        return f"BEGIN RAISE EXCEPTION USING MESSAGE = {pesan}, ERRCODE = 'check_violation'; END"
