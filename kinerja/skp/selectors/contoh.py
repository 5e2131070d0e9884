"""Examples beside the field: three good and three bad results for the family of a post, from the rule pack."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kinerja.aturan import pustaka
from kinerja.aturan.bentuk import ContohHasil, RumpunJabatan
from kinerja.aturan.periksa.bahasa import rapatkan


@dataclass(frozen=True)
class ContohRumpun:
    """The examples of one family."""

    sebutan: str
    baik: tuple[ContohHasil, ...]
    kurang: tuple[ContohHasil, ...]


def contoh_hasil(nama_jabatan: str, jenis_jabatan: str, on: date) -> ContohRumpun | None:
    """Examples for a post on a day; None for a post of no family (a head of the region)."""
    rumpun = rumpun_jabatan(pustaka.nilai("contoh_hasil.rumpun", on).isi, nama_jabatan, jenis_jabatan)
    if rumpun is None:
        return None
    semua: Sequence[ContohHasil] = pustaka.nilai(f"contoh_hasil.{rumpun.kode}", on).isi
    return ContohRumpun(rumpun.sebutan, tuple(x for x in semua if x.baik), tuple(x for x in semua if not x.baik))


def rumpun_jabatan(daftar: Sequence[RumpunJabatan], nama: str, jenis: str) -> RumpunJabatan | None:
    """The first family with a word of it in the name of the post (a whole word), else the first of its kind."""
    rapat = f" {rapatkan(nama)} "
    menurut_kata = (r for r in daftar if any(f" {k} " in rapat for k in r.kata))
    return next(menurut_kata, None) or next((r for r in daftar if jenis in r.jenis), None)
