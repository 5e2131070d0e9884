"""One child for many documents: the same bytes as alone, and a document that fails does not take others along."""

import os
import signal
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from kinerja.dokumen.cetak import GagalCetak, cetak
from kinerja.dokumen.pencetak import Pencetak

PADA = datetime(2026, 1, 31, 9, 0, tzinfo=UTC)
LAMA = "#for a in range(10000) { for b in range(10000) { let c = a * b } }"
CONTOH = """#set document(title: "Uji")
#set text(font: "TeX Gyre Bonum", lang: "id")
#let d = json("data.json")
= #d.judul
"""


@pytest.fixture
def templat(tmp_path: Path) -> Path:
    berkas = tmp_path / "contoh.typ"
    berkas.write_text(CONTOH)
    return berkas


def tulis(folder: Path, isi: str) -> Path:
    (folder / "lain.typ").write_text(isi)
    return folder / "lain.typ"


def nomor_anak(p: Pencetak) -> int:
    assert p._anak is not None
    return p._anak.pid


def test_one_child_gives_the_bytes_of_a_child_for_each(templat: Path) -> None:
    with Pencetak() as p:
        bersama = [p.cetak(templat=templat, data={"judul": f"Judul {n}"}, pada=PADA) for n in range(3)]

    assert bersama == [cetak(templat=templat, data={"judul": f"Judul {n}"}, pada=PADA) for n in range(3)]


def test_a_broken_template_is_named_and_the_child_goes_on(templat: Path, tmp_path: Path) -> None:
    with Pencetak() as p:
        p.cetak(templat=templat, data={"judul": "a"}, pada=PADA)
        anak = nomor_anak(p)
        with pytest.raises(GagalCetak, match="unknown variable"):
            p.cetak(templat=tulis(tmp_path, "#tidak-ada()"), data={}, pada=PADA)

        assert p.cetak(templat=templat, data={"judul": "b"}, pada=PADA).startswith(b"%PDF")
        assert nomor_anak(p) == anak


def test_a_document_that_takes_too_long_fails_alone(templat: Path, tmp_path: Path) -> None:
    with Pencetak(detik=2) as p:
        with pytest.raises(GagalCetak, match="batas"):
            p.cetak(templat=tulis(tmp_path, LAMA), data={}, pada=PADA)

        assert p.cetak(templat=templat, data={"judul": "b"}, pada=PADA).startswith(b"%PDF")


def test_a_killed_child_is_replaced(templat: Path) -> None:
    with Pencetak() as p:
        p.cetak(templat=templat, data={"judul": "a"}, pada=PADA)
        anak = nomor_anak(p)
        os.kill(anak, signal.SIGKILL)
        with pytest.raises(GagalCetak, match="berhenti"):
            p.cetak(templat=templat, data={"judul": "b"}, pada=PADA)

        assert p.cetak(templat=templat, data={"judul": "c"}, pada=PADA).startswith(b"%PDF")
        assert nomor_anak(p) != anak


def test_a_child_is_replaced_after_its_share_and_gone_at_the_end(templat: Path) -> None:
    with Pencetak(sekali_pakai=2) as p:
        anak = []
        for n in range(5):
            p.cetak(templat=templat, data={"judul": str(n)}, pada=PADA)
            anak.append(nomor_anak(p))

    assert [a == b for a, b in pairwise(anak)] == [True, False, True, False]
    with pytest.raises(ProcessLookupError):
        os.kill(anak[-1], 0)


def test_a_document_cannot_read_what_another_one_left(templat: Path, tmp_path: Path) -> None:
    with Pencetak() as p:
        p.cetak(templat=templat, data={"judul": "a"}, pada=PADA, berkas={"rahasia.txt": b"isi"})
        with pytest.raises(GagalCetak, match="not found"):
            p.cetak(templat=tulis(tmp_path, '#read("rahasia.txt")'), data={}, pada=PADA)
