"""What an entry says to people: one plain sentence for each event name, and words for subjects.

Each package brings its own in `peristiwa.py`.
"""

from collections.abc import Mapping
from functools import cache

from django.utils.functional import Promise

from kinerja.dasar.modul import modul_bernama

Kata = Mapping[str, Promise]


@cache
def daftar_kalimat() -> Kata:
    """Event name -> sentence."""
    return _gabung("KALIMAT")


@cache
def daftar_bidang() -> Kata:
    """First part of an event name -> what it is about."""
    return _gabung("BIDANG")


@cache
def _daftar_perihal() -> Kata:
    return _gabung("PERIHAL")


def _gabung(nama: str) -> Kata:
    return {k: v for modul in modul_bernama("peristiwa") for k, v in getattr(modul, nama, {}).items()}


def kalimat(peristiwa: str) -> str:
    """The sentence of an event; a name without one is read as words."""
    if peristiwa in daftar_kalimat():
        return str(daftar_kalimat()[peristiwa])
    bidang, _titik, kata = peristiwa.partition(".")
    return f"{daftar_bidang().get(bidang, _kata(bidang).capitalize())}: {_kata(kata)}"


def sebut_perihal(subjek: str) -> str:
    """A subject as people read it: `skp:17` is "SKP 17"."""
    jenis, _titik_dua, id_ = subjek.partition(":")
    return f"{_daftar_perihal().get(jenis, _kata(jenis).capitalize())} {id_}".strip()


def _kata(kode: str) -> str:
    return kode.replace("_", " ")
