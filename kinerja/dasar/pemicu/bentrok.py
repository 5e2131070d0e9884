"""From the database's refusal to the guard that spoke, with its message for the screen."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError

from kinerja.dasar.pemicu.pasang import daftar_pemicu
from kinerja.dasar.pemicu.sql import Pemicu


class Bentrok(Exception):
    """A named guard of the database refused the change; `pesan` is for the screen."""

    def __init__(self, nama: str, pesan: str) -> None:
        super().__init__(pesan)
        self.nama, self.pesan = nama, pesan


@contextmanager
def bentrok_dikenali() -> Iterator[None]:
    """Turn the refusal of one of our guards into `Bentrok`; every other error goes on as it is.

    Stands outside the transaction: `with bentrok_dikenali(), tindakan(...)`.
    """
    try:
        yield
    except DatabaseError as galat:
        pemicu = pemicu_dari(galat)
        if pemicu is None:
            raise
        raise Bentrok(pemicu.nama, pemicu.pesan) from galat


def pemicu_dari(galat: DatabaseError) -> Pemicu | None:
    """The guard behind an error. A distributed PostgreSQL adds a number to the names of constraints."""
    diag = getattr(galat.__cause__, "diag", None)
    kata = [str(galat).partition(":")[0], str(getattr(diag, "constraint_name", None) or "")]
    for pemicu in daftar_pemicu():
        if any(re.fullmatch(rf"{pemicu.nama}(_\d+)?", satu) for satu in kata):
            return pemicu
    return None
