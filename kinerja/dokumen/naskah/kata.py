"""Words and sizes that every official document shares, from `data/tata.yaml`."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from kinerja.aturan.paket import baca_yaml

DATA = Path(__file__).parent / "data"


class UkuranKertas(BaseModel):
    """A sheet in millimetres."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    lebar: int = Field(gt=0)
    tinggi: int = Field(gt=0)


class TataUmum(BaseModel):
    """Sheets by name, and words by key."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kertas: Mapping[Literal["A4", "F4"], UkuranKertas]
    kata: Mapping[str, str]


@cache
def tata_umum() -> TataUmum:
    """The shared words and sheets, read once a process."""
    return TataUmum.model_validate(baca_yaml(DATA / "tata.yaml"))


def kata(kunci: str) -> str:
    """A word by its key; an unknown key is a mistake of ours."""
    return tata_umum().kata[kunci]
