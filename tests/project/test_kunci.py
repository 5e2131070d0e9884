"""The locks hold every dependency, with hashes, and name no place to download from."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

KUNCI = ["requirements.lock", "requirements-dev.lock"]


def terkunci(berkas: Path) -> dict[str, list[str]]:
    """Package name -> locked versions (more than one where Python versions differ)."""
    versi: dict[str, list[str]] = {}
    for nama, nomor in re.findall(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", berkas.read_text(), re.M):
        versi.setdefault(canonicalize_name(nama), []).append(nomor)
    return versi


@pytest.mark.parametrize("nama", KUNCI)
def test_lock_names_no_index_and_no_local_file(akar: Path, nama: str) -> None:
    isi = (akar / nama).read_text()
    assert re.findall(r"://|index-url|find-links|file:| @ |/opt/", isi) == []


@pytest.mark.parametrize("nama", KUNCI)
def test_every_locked_package_has_hashes(akar: Path, nama: str) -> None:
    bagian = re.split(r"\n(?=[A-Za-z0-9])", (akar / nama).read_text())
    paket = [b for b in bagian if "==" in b.split("\n")[0]]
    assert len(paket) > 40
    assert [b.split()[0] for b in paket if "--hash=sha256:" not in b] == []


def test_running_lock_is_part_of_the_development_lock(akar: Path) -> None:
    jalan, semua = (terkunci(akar / nama) for nama in KUNCI)
    assert {k: v for k, v in jalan.items() if semua.get(k) != v} == {}


def test_declared_dependencies_are_locked_at_a_version_they_allow(akar: Path) -> None:
    proyek = tomllib.loads((akar / "pyproject.toml").read_text())
    jalan, semua = (terkunci(akar / nama) for nama in KUNCI)
    diminta = [(jalan, d) for d in proyek["project"]["dependencies"] + proyek["build-system"]["requires"]]
    diminta += [(semua, d) for d in proyek["project"]["optional-dependencies"]["dev"]]
    salah = [d for kunci, d in diminta if not cocok(kunci, Requirement(d))]
    assert salah == [], "run scripts/kunci"


def cocok(kunci: dict[str, list[str]], syarat: Requirement) -> bool:
    versi = kunci.get(canonicalize_name(syarat.name), [])
    return bool(versi) and all(v in syarat.specifier for v in versi)
