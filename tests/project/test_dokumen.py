"""The documents tell the truth: targets, links, settings and packages they name exist, and none is left out."""

import re
from pathlib import Path

import pytest

KONTRAK = {"run", "test", "setup", "check", "bench"}


def sasaran(akar: Path) -> set[str]:
    return set(re.findall(r"^([a-z]+):", (akar / "Makefile").read_text(), re.M))


def dokumen(akar: Path) -> list[Path]:
    return [akar / "README.md", akar / "CONTRIBUTING.md", *sorted((akar / "docs").rglob("*.md"))]


def test_make_has_the_targets_of_the_contract(akar: Path) -> None:
    assert sasaran(akar) >= KONTRAK


def test_every_make_command_in_the_documents_exists(akar: Path) -> None:
    pola = re.compile(r"(?:`|^ {4}|&&\s+)make ([a-z]+)", re.M)
    disebut = {(d.name, t) for d in dokumen(akar) for t in pola.findall(d.read_text())}
    assert {("README.md", "run"), ("README.md", "test")} <= disebut
    assert {(nama, t) for nama, t in disebut if t not in sasaran(akar)} == set()


def test_every_kinerja_command_in_the_documents_exists(akar: Path) -> None:
    from kinerja.perintah.daftar import PERINTAH

    disebut = {p for d in dokumen(akar) for p in re.findall(r"(?:`|bin/|^ {4})kinerja ([a-z]+)", d.read_text(), re.M)}
    assert len(disebut) > 5
    assert disebut - PERINTAH.keys() == set()


def test_links_lead_somewhere(akar: Path) -> None:
    putus = [
        f"{d.name}: {tujuan}"
        for d in dokumen(akar)
        for tujuan in re.findall(r"(?<!!)\[[^\]]*\]\(([^)#:]+)\)", d.read_text())
        if not (d.parent / tujuan).exists()
    ]
    assert putus == []


def test_every_setting_of_the_environment_is_documented(akar: Path) -> None:
    kode = "".join(p.read_text() for p in (akar / "config").glob("*.py"))
    dibaca = set(re.findall(r"""(?:environ\.get\(|environ\[|_ya\()["']([A-Z_]+)["']""", kode))
    tabel = set(re.findall(r"^\| `([A-Z_]+)` \|", (akar / "docs/operator.md").read_text(), re.M))
    assert dibaca - tabel - {"DJANGO_SETTINGS_MODULE"} == set()
    assert tabel - dibaca == set()


def test_map_names_every_package_and_every_path_in_it_exists(akar: Path) -> None:
    peta = (akar / "docs/peta.md").read_text()
    paket = {p.parent.name for p in (akar / "kinerja").glob("*/__init__.py")}
    assert {p for p in paket if f"\n      {p}/ " not in peta} == set()
    jalan = re.findall(r"`((?:kinerja|config|docs|tests|contoh)/[^`… ]+)`", peta)
    assert [
        j for j in jalan if not (akar / j).exists() and not list((akar / "docs/keputusan").glob(f"{Path(j).name}-*"))
    ] == []


@pytest.mark.parametrize("bagian", ["## Context", "## Decision", "## Consequences"])
def test_every_decision_has_its_parts_on_one_page(akar: Path, bagian: str) -> None:
    halaman = sorted((akar / "docs/keputusan").glob("[0-9]*.md"))
    assert len(halaman) >= 5
    assert [h.name for h in halaman if bagian not in h.read_text() or len(h.read_text().split()) > 300] == []
