"""The user guide speaks with the words of the screen: every bold word stands in a template or a message."""

import re
from pathlib import Path

import pytest

ISI = re.compile(r"\*\*(.+?)\*\*", re.S)
PERAN = ("pegawai", "penilai", "pimpinan", "bkpsdm", "pengelola-kinerja", "perencana", "inspektorat", "admin")


def kata_layar(akar: Path) -> str:
    """All templates and Python of the product as one text, line breaks folded."""
    pola = ("templates/**/*.html", "jinja2/**/*.html", "*.py")
    berkas = [b for satu in pola for b in akar.glob(f"kinerja/**/{satu}")]
    return re.sub(r"\s+", " ", " ".join(b.read_text() for b in berkas))


def test_every_bold_word_of_the_guide_is_on_a_screen(akar: Path) -> None:
    layar = kata_layar(akar)
    hilang = [
        f"{b.name}: {kata}"
        for b in sorted((akar / "docs/panduan").glob("*.md"))
        for satu in ISI.findall(b.read_text())
        if (kata := re.sub(r"\s+", " ", satu)) not in layar and kata != "ditebalkan"
    ]
    assert hilang == []


@pytest.mark.parametrize("peran", PERAN)
def test_each_role_has_a_page_of_one_screen_and_the_index_names_it(akar: Path, peran: str) -> None:
    isi = (akar / f"docs/panduan/{peran}.md").read_text()
    assert 5 <= len(isi.splitlines()) <= 60
    assert f"({peran}.md)" in (akar / "docs/panduan/README.md").read_text()
