"""Columns that are written once: when the mark is set they stay, and so does their row."""

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
class TetapSetelahIsi:
    """Once the column `tanda_isi` is filled, it and `kolom` never change and the row is never removed.

    Filled is not empty for a text, not NULL for anything else (`dari_null`: a moment, a number).
    """

    nama: str
    model: type[Model] | str
    tanda_isi: str
    kolom: tuple[str, ...]
    pesan: str = "Isi ini sudah tetap dan tidak boleh diubah atau dihapus."
    dari_null: bool = False

    def __post_init__(self) -> None:
        periksa_nama(self.nama)

    @property
    def tabel(self) -> str:
        """The table it guards."""
        return nama_tabel(self.model)

    def pasang(self, sambungan: BaseDatabaseWrapper) -> list[str]:
        """The statements still needed on this database."""
        if sambungan.vendor == "postgresql":
            return pasang_postgres(sambungan, self.nama, self.tabel, self._isi_fungsi())
        return pasang_sqlite(sambungan, self._pemicu_sqlite(sambungan))

    def _terisi(self, awalan: str = "") -> str:
        return f"{awalan}{tanda(self.tanda_isi)} " + ("IS NOT NULL" if self.dari_null else "<> ''")

    def _beda(self, beda: str) -> str:
        return " OR ".join(f"NEW.{tanda(k)} {beda} OLD.{tanda(k)}" for k in (self.tanda_isi, *self.kolom))

    def _pemicu_sqlite(self, sambungan: BaseDatabaseWrapper) -> dict[str, str]:
        """UPDATE of what is fixed, DELETE, and an INSERT that would replace a fixed row."""
        tolak = f"BEGIN SELECT RAISE(ABORT, {kutip(pesan_basis_data(self.nama, self.pesan))}); END"
        terisi = self._terisi("OLD.")
        kembar = " OR ".join(
            "(" + " AND ".join(f"{tanda(k)} = NEW.{tanda(k)}" for k in kunci) + ")"
            for kunci in kunci_unik_sqlite(sambungan, self.tabel)
        )
        ganti = f"EXISTS (SELECT 1 FROM {tanda(self.tabel)} WHERE {self._terisi()} AND ({kembar}))"
        bagian = {
            "ubah": ("UPDATE", f"{terisi} AND ({self._beda('IS NOT')})"),
            "hapus": ("DELETE", terisi),
            "ganti": ("INSERT", ganti),
        }
        return {
            f"{self.nama}_{akhiran}": (
                f"CREATE TRIGGER {tanda(f'{self.nama}_{akhiran}')} BEFORE {saat} ON {tanda(self.tabel)} "
                f"WHEN {bila} {tolak}"
            )
            for akhiran, (saat, bila) in bagian.items()
        }

    def _isi_fungsi(self) -> str:
        tolak = f"RAISE EXCEPTION USING MESSAGE = {kutip(pesan_basis_data(self.nama, self.pesan))}, "
        tolak += "ERRCODE = 'check_violation';"
        terisi = self._terisi("OLD.")
        return (
            f"BEGIN IF TG_OP = 'TRUNCATE' THEN {tolak} END IF; "
            f"IF TG_OP = 'DELETE' THEN IF {terisi} THEN {tolak} END IF; RETURN OLD; END IF; "
            f"IF {terisi} AND ({self._beda('IS DISTINCT FROM')}) THEN {tolak} END IF; RETURN NEW; END"
        )
