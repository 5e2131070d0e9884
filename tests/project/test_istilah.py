"""The glossary is complete: every model, every set of words and every value that travels has a line."""

import re
from dataclasses import is_dataclass
from enum import Enum
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

from django.db import models
from pydantic import BaseModel

import kinerja

KERAJINAN = ("kinerja.dasar", "kinerja.perintah", "kinerja.web")  # words of the craft: English speaks for itself
SINGKATAN = re.compile(r"\b(?:SKP|PK|RHK|IKI|IKU|JPT|JF|TPP|PNS|PPPK|CPNS|NIP|TMT|CLTN|MPP|BKPSDM|RPJMD|RKPD)\b")


def baris(akar: Path) -> dict[str, list[str]]:
    """Word -> the other cells of its line: English, source."""
    tabel = re.findall(r"^\| `?([^|`]+)`? \|(.*)\|$", (akar / "docs/istilah.md").read_text(), re.M)
    return {kata.strip(): [sel.strip() for sel in sisanya.split("|")] for kata, sisanya in tabel}


def kelas_domain() -> dict[str, str]:
    """Public class -> its module: models of every app; enums, dataclasses, pydantic models of the domain."""
    semua: dict[str, str] = {}
    for info in walk_packages(kinerja.__path__, "kinerja."):
        if ".migrations" in info.name or info.name.endswith("__main__"):
            continue
        for nama, objek in vars(import_module(info.name)).items():
            milik = isinstance(objek, type) and objek.__module__ == info.name and not nama.startswith("_")
            if milik and domain(objek, info.name):
                semua[nama] = info.name
    return semua


def domain(kelas: type, modul: str) -> bool:
    if issubclass(kelas, Exception):
        return False
    if issubclass(kelas, models.Model):
        return True
    nilai = is_dataclass(kelas) or issubclass(kelas, Enum | BaseModel)
    return nilai and not modul.startswith(KERAJINAN) and ".forms" not in modul


def test_every_model_and_domain_class_is_in_the_glossary(akar: Path) -> None:
    pola = [re.compile(kata.replace("…", r"\w*")) for kata in baris(akar)]  # `Isian…`: a family of words
    tanpa = [f"{n} ({modul})" for n, modul in kelas_domain().items() if not any(p.fullmatch(n) for p in pola)]
    assert sorted(tanpa) == []


def test_glossary_names_no_class_that_is_gone(akar: Path) -> None:
    kelas = set(re.findall(r"^\| `([A-Z]\w+)` \|", (akar / "docs/istilah.md").read_text(), re.M))
    assert len(kelas) > 50
    assert kelas - kelas_domain().keys() == set()


def test_every_line_has_its_english_and_its_source(akar: Path) -> None:
    assert [kata for kata, sel in baris(akar).items() if len(sel) != 2 or not all(sel)] == []


def test_abbreviations_in_class_names_are_explained(akar: Path) -> None:
    dipakai = {s for nama in kelas_domain() for s in SINGKATAN.findall(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", nama))}
    assert "SKP" in dipakai
    assert dipakai - baris(akar).keys() == set()
