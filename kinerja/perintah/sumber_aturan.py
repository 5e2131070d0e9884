"""Which packs `kinerja rules` reads: the national ones, with a folder's or this Pemda's adopted values over them."""

import os
from dataclasses import dataclass
from pathlib import Path

import click

from kinerja.aturan.galat import PaketRusak
from kinerja.aturan.pustaka import Pustaka, pustaka_dengan
from kinerja.perintah.keluaran import Tolak

AKAR = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class SumberAturan:
    """The library, and in a sentence where it was read."""

    pustaka: Pustaka
    sebutan: str


def pustaka_folder(daerah: Path | None) -> Pustaka:
    """The national packs with a folder over them, or the reason they cannot be read."""
    try:
        return pustaka_dengan(daerah.resolve()) if daerah else pustaka_dengan()
    except PaketRusak as galat:
        raise Tolak([galat.galat.pesan]) from galat


def sumber_aturan(daerah: Path | None, *, nasional: bool = False) -> SumberAturan:
    """A folder where one is named, else the database where one is configured, else the national packs alone."""
    if daerah:
        return SumberAturan(pustaka_folder(daerah), f"Sumber: paket nasional, dan folder {daerah} di atasnya.")
    if nasional:
        return SumberAturan(pustaka_folder(None), "Sumber: paket nasional saja, seperti diminta.")
    if not basis_data_disetel():
        return SumberAturan(pustaka_folder(None), "Sumber: paket nasional. Tidak ada basis data di sini.")
    return _dari_basis_data()


def basis_data_disetel() -> bool:
    """Whether this place has a database: an address in the environment, or the file of the data folder."""
    berkas = Path(os.environ.get("DATA_DIR") or AKAR / "data") / "rapor.sqlite3"
    return bool(os.environ.get("DATABASE_URL")) or berkas.exists()


def _dari_basis_data() -> SumberAturan:
    """The library of this Pemda; what keeps it from being read is told, and the national packs still answer."""
    try:
        buku = _baca_basis_data()
    except _TidakTerbaca as galat:
        cara = "Periksa DATABASE_URL dan DATA_DIR, atau jalankan kinerja migrate."
        return SumberAturan(
            pustaka_folder(None), f"Sumber: paket nasional saja. Basis data tidak terbaca ({galat}). {cara}"
        )
    n = sum(any(x.lapis == "daerah" for x in buku.riwayat(i)) for i in buku.daftar_id)
    ada = f"{n} nilai menurut aturan daerah" if n else "belum ada aturan daerah"
    return SumberAturan(buku, f"Sumber: paket nasional dan basis data ({ada}).")


class _TidakTerbaca(Exception):
    """Why the database gave no rules."""


def _baca_basis_data() -> Pustaka:
    from kinerja.perintah.daftar import siapkan_django

    try:
        siapkan_django()
    except (ImportError, click.ClickException) as galat:
        raise _TidakTerbaca(str(galat).splitlines()[0]) from galat
    from django.db import DatabaseError

    from kinerja.peraturan.selectors import pustaka_berlaku

    try:
        return pustaka_berlaku()
    except DatabaseError as galat:
        raise _TidakTerbaca(str(galat).splitlines()[0]) from galat
