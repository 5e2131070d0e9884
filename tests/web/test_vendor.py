"""Vendored files are what their table says, and what is served fits a poor line."""

import gzip
import hashlib
import re
from pathlib import Path

import pytest

BARIS = re.compile(r"^\| (\S+) \| [^|]+ \| [\d.]+ \| [^|]+ \| ([0-9a-f]{64}) \|$", re.M)


@pytest.fixture
def vendor(akar: Path) -> Path:
    return akar / "kinerja" / "web" / "static" / "vendor"


def test_every_vendored_file_has_its_line_and_its_hash(vendor: Path) -> None:
    tertulis = dict(BARIS.findall((vendor / "README.md").read_text()))
    nyata = {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in vendor.iterdir() if f.name != "README.md"}
    assert tertulis == nyata


def test_every_icon_a_template_asks_for_is_drawn(akar: Path) -> None:
    lukisan = set(re.findall(r'<symbol id="(\w+)"', (akar / "kinerja/web/static/web/ikon.svg").read_text()))
    diminta = {
        nama
        for pola in ("templates/**/*.html", "jinja2/**/*.html")
        for berkas in (akar / "kinerja").rglob(pola)
        for nama in re.findall(r'(?:\{% ikon |ikon\()"(\w+)"', berkas.read_text())
    }
    assert diminta <= lukisan


def test_no_template_carries_an_inline_style_or_script(akar: Path) -> None:
    terlarang = re.compile(r"\sstyle=|\son\w+=[\"']|<style\b|<script(?![^>]*\bsrc=)|javascript:")
    salah = [
        str(f.relative_to(akar))
        for pola in ("templates/**/*.html", "jinja2/**/*.html")
        for f in (akar / "kinerja").rglob(pola)
        if "/pdf/" not in str(f) and terlarang.search(f.read_text())
    ]
    assert salah == []


def test_style_and_scripts_of_every_page_stay_small(akar: Path) -> None:
    statis = akar / "kinerja" / "web" / "static"
    tiap_halaman = [statis / "vendor/bootstrap.min.css", statis / "web/rapor.css", statis / "web/rapor.js"]
    assert sum(len(gzip.compress(f.read_bytes())) for f in [*tiap_halaman, statis / "web/ikon.svg"]) < 60_000
