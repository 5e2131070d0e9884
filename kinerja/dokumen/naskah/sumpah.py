"""How an oath begins and ends by religion; the words between stand in the minutes' text."""

from collections.abc import Mapping
from functools import cache

from pydantic import BaseModel, ConfigDict, Field

from kinerja.aturan.paket import Dasar, Verifikasi, baca_yaml
from kinerja.dokumen.naskah.galat import NaskahAsing
from kinerja.dokumen.naskah.kata import DATA


class KataSumpah(BaseModel):
    """The first words, the last words (empty for most), and how sure both are."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    pembuka: str = Field(min_length=1)
    penutup: str = ""
    verifikasi: Verifikasi


class DaftarSumpah(BaseModel):
    """Words by religion, with their ground."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    dasar: Dasar
    agama: Mapping[str, KataSumpah]


@cache
def daftar_sumpah() -> DaftarSumpah:
    """The table of the package, read once a process."""
    return DaftarSumpah.model_validate(baca_yaml(DATA / "sumpah.yaml"))


def kata_sumpah(agama: str) -> KataSumpah:
    """The words for a religion as a person's record names it. Raises NaskahAsing: other beliefs have their own."""
    daftar = daftar_sumpah().agama
    if agama.lower() not in daftar:
        raise NaskahAsing(agama)
    return daftar[agama.lower()]
