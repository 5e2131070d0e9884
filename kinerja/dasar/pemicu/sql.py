"""Small pieces of SQL that both kinds of guard use."""

from typing import Protocol

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Model

NAMA_PALING_PANJANG = 50  # PostgreSQL cuts names at 63 letters; the guards add an ending


class Pemicu(Protocol):
    """A guard: its name, the message for the screen, the table it stands on, and its SQL by vendor."""

    @property
    def nama(self) -> str: ...
    @property
    def pesan(self) -> str: ...
    @property
    def tabel(self) -> str: ...
    def pasang(self, sambungan: BaseDatabaseWrapper) -> list[str]:
        """The statements that bring the database to the declared state; none if it is already there."""
        ...


def periksa_nama(nama: str) -> None:
    """A guard's name is a plain identifier, short enough for PostgreSQL with its endings."""
    if not nama.isidentifier() or not nama.isascii() or len(nama) > NAMA_PALING_PANJANG:
        raise ValueError(
            f"Not a name for a database guard (letters, digits, _, at most {NAMA_PALING_PANJANG}): {nama!r}"
        )


def nama_tabel(tabel: type[Model] | str) -> str:
    """The table of a model, or the name itself."""
    return tabel if isinstance(tabel, str) else tabel._meta.db_table


def kutip(teks: str) -> str:
    """A text as an SQL literal."""
    return "'" + teks.replace("'", "''") + "'"


def tanda(nama: str) -> str:
    """An identifier, quoted."""
    return '"' + nama.replace('"', '""') + '"'


def pesan_basis_data(nama: str, pesan: str) -> str:
    """The message in the database: the name first, so that it is recognised on every engine."""
    return f"{nama}: {pesan}"


def pasang_sqlite(sambungan: BaseDatabaseWrapper, pemicu: dict[str, str]) -> list[str]:
    """Statements for the SQLite triggers (name -> CREATE) that are missing or not what they should be."""
    with sambungan.cursor() as kursor:
        kursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        ada = dict(kursor.fetchall())
    perintah: list[str] = []
    for nama, buat in pemicu.items():
        if ada.get(nama) != buat:
            perintah += [f"DROP TRIGGER IF EXISTS {tanda(nama)}", buat]
    return perintah


def kunci_unik_sqlite(sambungan: BaseDatabaseWrapper, tabel: str) -> list[list[str]]:
    """The primary key and every whole unique index: whatever a REPLACE could remove a row by."""
    with sambungan.cursor() as kursor:
        kursor.execute(f"PRAGMA table_info({tanda(tabel)})")
        utama = [str(baris[1]) for baris in kursor.fetchall() if baris[5]]
        kursor.execute(f"PRAGMA index_list({tanda(tabel)})")
        indeks = sorted(str(baris[1]) for baris in kursor.fetchall() if baris[2] and not baris[4])
        hasil = [utama] if utama else []
        for satu in indeks:
            kursor.execute(f"PRAGMA index_info({tanda(satu)})")
            kolom = [baris[2] for baris in kursor.fetchall()]
            if all(kolom) and kolom not in hasil:
                hasil.append([str(nama) for nama in kolom])
    return hasil
