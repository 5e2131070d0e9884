"""The one table of screens: each app adds a line, and test_layar.py walks all of them with every check of mutu.py.

`url` is a path, or a function that finds one with the ORM in the prepared database. `akun` is a key of AKUN, empty for
a visitor. Both functions run once, when the database is prepared, outside the browser's process.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Layar:
    """One screen, and whose eyes look at it."""

    nama: str
    url: str | Callable[[], str]
    akun: str = ""


AKUN: dict[str, Callable[[], str]] = {}

LAYAR = [
    Layar("gaya", "/gaya/"),
    Layar("gaya: isian salah", "/gaya/?kirim=1"),
    Layar("gaya: konfirmasi", "/gaya/konfirmasi/"),
    Layar("galat 400", "/gaya/400/"),
    Layar("galat 403", "/gaya/403/"),
    Layar("galat 403 csrf", "/gaya/403_csrf/"),
    Layar("galat 404", "/gaya/404/"),
    Layar("galat 500", "/gaya/500/"),
    Layar("pemeliharaan", "/gaya/503/"),
    Layar("masuk: contoh", "/gaya/akun/masuk/?kirim=1"),
    Layar("akun terkunci", "/gaya/akun/terkunci/"),
    Layar("sudah keluar", "/gaya/akun/keluar/"),
]
