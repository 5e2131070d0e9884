"""Askings of an address are counted by all processes of a machine together, a minute at a time."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pytest_django import Settings

from kinerja.dasar import laju

BARIS = "import sys; open(sys.argv[1], 'ab').write(b'.')"


@pytest.fixture
def menit(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The minute that is counted, to be moved on."""
    kini = [1]
    settings.DATA_DIR = tmp_path
    monkeypatch.setattr(laju, "_menit", lambda: kini[0])
    return kini


def test_fifty_at_once_are_counted_each(menit: list[int]) -> None:
    with ThreadPoolExecutor(50) as kolam:
        list(kolam.map(lambda _ke: laju._hitung("akar", "203.0.113.7"), range(50)))
    assert laju._hitung("akar", "203.0.113.7") == 51
    assert laju._hitung("akar", "198.51.100.9") == 1
    assert laju._hitung("dokumen", "203.0.113.7") == 1


def test_who_begins_the_same_minute_beside_another_removes_nothing_of_it(
    menit: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another asking counts between the look for the folder and the making of it."""
    lihat = Path.is_dir

    def didahului(folder: Path) -> bool:
        ada = lihat(folder)
        if not ada:
            monkeypatch.setattr(Path, "is_dir", lihat)
            assert laju._hitung("akar", "203.0.113.7") == 1
        return ada

    monkeypatch.setattr(Path, "is_dir", didahului)
    assert laju._hitung("akar", "203.0.113.7") == 2


def test_a_slow_clock_removes_nothing_of_the_minute_after(menit: list[int]) -> None:
    laju._hitung("akar", "203.0.113.7")
    menit[0] = 0
    laju._hitung("akar", "203.0.113.7")
    menit[0] = 1
    assert laju._hitung("akar", "203.0.113.7") == 2


def test_another_process_counts_into_the_same_file(menit: list[int], tmp_path: Path) -> None:
    laju._hitung("akar", "203.0.113.7")
    (berkas,) = (x for x in tmp_path.rglob("*") if x.is_file())
    assert "203" not in berkas.name
    subprocess.run([sys.executable, "-c", BARIS, str(berkas)], check=True)
    assert laju._hitung("akar", "203.0.113.7") == 3


def test_a_new_minute_begins_at_one_and_leaves_nothing_of_the_last(menit: list[int], tmp_path: Path) -> None:
    for _ke in range(3):
        laju._hitung("akar", "203.0.113.7")
    menit[0] = 2
    assert laju._hitung("akar", "203.0.113.7") == 1
    assert [x.name for x in (tmp_path / "laju").iterdir()] == ["2"]


def test_where_nothing_can_be_counted_nobody_is_turned_away(menit: list[int], tmp_path: Path) -> None:
    (tmp_path / "laju").write_text("bukan folder")
    assert laju._hitung("akar", "203.0.113.7") == 0
