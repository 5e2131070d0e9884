"""Made-up names: first and family names common in Indonesia, drawn at random; any likeness is chance."""

from functools import cache
from random import Random

from contoh.berkas import baca


@cache
def _nama(jenis: str) -> list[str]:
    return [baris["nama"] for baris in baca("nama_buatan.csv") if baris["jenis"] == jenis]


def nama_orang(acak: Random, kelamin: str) -> str:
    """A given name or two and a family name; `kelamin` is L or P."""
    jumlah = 2 if acak.random() < 0.45 else 1
    return " ".join([*acak.sample(_nama(kelamin), jumlah), acak.choice(_nama("keluarga"))])
