"""Worked examples of the checks: what goes in, which findings come out; kept and run like those of the calculations."""

from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from kinerja.aturan.galat import PaketRusak
from kinerja.aturan.paket import baca_yaml, ringkas
from kinerja.aturan.periksa.daftar import periksa_data

FOLDER = Path(__file__).parent / "data" / "kasus" / "periksa"


class KasusPeriksa(BaseModel):
    """One example of a check: the record, and the codes of its findings in order."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    nama: str
    sumber: str
    periksa: str
    masukan: dict[str, Any]
    temuan: list[str]
    menghalangi: bool = False


def daftar_kasus_periksa(folder: Path = FOLDER) -> list[KasusPeriksa]:
    """All cases of a folder."""
    semua: list[KasusPeriksa] = []
    for berkas in sorted(folder.glob("*.yaml")):
        try:
            semua += [KasusPeriksa.model_validate(x) for x in baca_yaml(berkas)["kasus"]]
        except (ValidationError, KeyError, TypeError) as galat:
            sebab = ringkas(galat) if isinstance(galat, ValidationError) else repr(galat)
            raise PaketRusak(f"{berkas.name}: {sebab}") from galat
    return semua


def beda_kasus_periksa(kasus: KasusPeriksa) -> str | None:
    """Why the findings are not what the case says, or None."""
    temuan = periksa_data(kasus.periksa, kasus.masukan)
    kode = [x.kode for x in temuan]
    if kode != kasus.temuan:
        return f"seharusnya {kasus.temuan}, ternyata {kode}"
    if any(x.menghalangi for x in temuan) != kasus.menghalangi:
        return "seharusnya menghalangi" if kasus.menghalangi else "seharusnya tidak menghalangi"
    return None
