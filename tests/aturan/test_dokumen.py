"""The generated pages say what packs, docstrings and examples say now, and every worked example has its place."""

from pathlib import Path

from kinerja.aturan.dokumen import baca_lembar, beda_halaman, contoh_dan_tempat, halaman, tulis_halaman
from kinerja.aturan.perhitungan import PERHITUNGAN
from kinerja.aturan.pustaka import pustaka_dengan


def test_the_pages_are_current(akar: Path) -> None:
    assert beda_halaman(akar / "docs") == [], "run `kinerja rules docs docs`"


def test_a_page_that_is_not_current_is_named_and_written(tmp_path: Path) -> None:
    assert tulis_halaman(tmp_path) == ["aturan.md", "contoh-hitung.md"]
    assert beda_halaman(tmp_path) == []
    (tmp_path / "aturan.md").write_text("lama", encoding="utf-8")
    assert beda_halaman(tmp_path) == ["aturan.md"]


def test_every_worked_example_of_both_sheets_has_its_place() -> None:
    assert [x for x, tempat in contoh_dan_tempat().items() if not tempat] == []
    assert len(contoh_dan_tempat()) == 38 + 39


def test_an_example_held_by_a_test_names_one_that_exists(akar: Path) -> None:
    for x in baca_lembar().lain:
        if x.tempat.startswith("uji `"):
            berkas, _, nama = x.tempat.removeprefix("uji `").rstrip("`").partition("::")
            assert f"def {nama}(" in (akar / berkas).read_text(encoding="utf-8")


def test_every_value_and_calculation_stands_on_the_page() -> None:
    isi = halaman()["aturan.md"]
    assert [x for x in pustaka_dengan().daftar_id if f"`{x}`" not in isi] == []
    assert [x for x in PERHITUNGAN if f"(`{x}`)" not in isi] == []


def test_a_reading_names_a_calculation_or_a_check() -> None:
    dikenal = {*PERHITUNGAN, "pemeriksaan plt"}
    assert {x.perhitungan for x in baca_lembar().bacaan} <= dikenal
