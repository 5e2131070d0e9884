"""The rules as a library: documented examples run, without Django, settings or database."""

import doctest
import importlib
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kinerja.aturan import hitung
from kinerja.aturan.galat import AturanError
from kinerja.aturan.layanan import hitung as layanan_hitung
from kinerja.aturan.perhitungan import PERHITUNGAN
from kinerja.aturan.pustaka import FOLDER_NASIONAL, pustaka_dengan
from kinerja.aturan.verifikasi import verifikasi

CONTOH_DAERAH = FOLDER_NASIONAL / "contoh_daerah"


@pytest.mark.parametrize("modul", ["kinerja.aturan.hitung"])
def test_the_examples_of_the_documentation_run(modul: str) -> None:
    hasil = doctest.testmod(importlib.import_module(modul))
    assert (hasil.failed, hasil.attempted > 10) == (0, True)


def test_the_library_knows_no_django_and_asks_for_no_settings(akar: Path) -> None:
    kalimat = (
        "import sys; from kinerja.aturan import hitung; "
        "print(hitung.satu('sampel_skm', populasi=1000)['sampel'], 'django' in sys.modules)"
    )
    hasil = subprocess.run(
        [sys.executable, "-c", kalimat], cwd=akar, capture_output=True, text=True, check=True, env={}
    )
    assert hasil.stdout.split() == ["278", "False"]


def test_the_readme_of_the_rules_names_only_what_runs(akar: Path) -> None:
    readme = (akar / "kinerja/aturan/README.md").read_text(encoding="utf-8")
    ruang: dict[str, object] = {}
    for blok in re.findall(r"```python\n(.*?)```", readme, re.S):
        exec(compile(blok, "kinerja/aturan/README.md", "exec"), ruang)
    assert "urai_nip" in ruang


def test_an_unknown_name_is_an_error() -> None:
    for panggil in (hitung.keterangan, hitung.satu, hitung.sql):
        with pytest.raises(AturanError) as galat:
            panggil("g" * 50)
        assert galat.value.galat.isian == "nama"
        assert galat.value.galat.pesan == f"Perhitungan '{'g' * 40}' tidak dikenal."


def test_what_needs_no_engine_has_no_sql() -> None:
    with pytest.raises(AturanError, match="nip dihitung tanpa mesin") as galat:
        hitung.sql("nip")
    assert galat.value.galat.isian == "nama"


def test_an_expression_is_written_for_the_engine_that_is_named() -> None:
    duckdb, postgres = hitung.sql("capaian"), hitung.sql("capaian", "postgres")
    assert duckdb == hitung.sql("capaian", "duckdb") != postgres
    assert hitung.sql("capaian", metode="capaian_persen") == duckdb


def test_one_record_follows_a_local_pack_too() -> None:
    isi: dict[str, Any] = {"tanggal": "2026-01-01", "tpp_maksimal": 100, "predikat": "baik", "kehadiran": {}}
    assert hitung.satu("tpp", **isi, daerah=CONTOH_DAERAH) != hitung.satu("tpp", **isi)


def test_a_description_gives_every_part_by_name() -> None:
    assert hitung.keterangan("sampel_skm") | {"uraian": ""} == {
        "nama": "sampel_skm",
        "judul": PERHITUNGAN["sampel_skm"].judul,
        "isian": PERHITUNGAN["sampel_skm"].isian,
        "keluaran": {"sampel": "bulat"},
        "uraian": "",
    }


def test_every_calculation_says_fields_in_and_columns_out() -> None:
    for nama in hitung.daftar():
        isi = hitung.keterangan(nama)
        assert " in; " in str(isi["uraian"]), nama
        assert " out" in str(isi["uraian"]), nama
        assert isi["isian"], nama


def test_a_local_pack_pays_by_its_own_table_and_its_receipt_holds_alone() -> None:
    isi: dict[str, Any] = {
        "tanggal": "2026-01-01",
        "tpp_maksimal": 10_000_000,
        "predikat": "baik",
        "kehadiran": {"tanpa_keterangan": 1},
    }
    nasional = hitung.satu("tpp", **isi)
    daerah = hitung.banyak("tpp", [{"id": 1, **isi}], daerah=CONTOH_DAERAH)[0]
    assert (nasional["potongan_kehadiran"], nasional["dibayar"]) == ("3.00", 9_880_000)
    assert (daerah.nilai["potongan_kehadiran"], daerah.nilai["dibayar"]) == ("4.00", 9_540_000)
    assert verifikasi(daerah.rincian, terpasang=pustaka_dengan()) is None
    assert {x["lapis"] for x in daerah.rincian["aturan"]} == {"nasional", "daerah"}


def test_a_local_pack_changes_nothing_before_its_day() -> None:
    isi = {"id": 1, "tanggal": "2024-12-01", "tpp_maksimal": 10_000_000, "predikat": "baik", "kehadiran": {}}
    dua = [layanan_hitung("tpp", [isi], pustaka=p)[0] for p in (pustaka_dengan(), pustaka_dengan(CONTOH_DAERAH))]
    assert dua[0].rincian == dua[1].rincian


def test_codes_of_grades_and_levels_say_what_the_sheet_says() -> None:
    buku, hari = pustaka_dengan(), date(2026, 1, 1)
    golongan = {x.kode: (x.golongan, x.pangkat) for x in buku.nilai("pangkat.golongan", hari).isi}
    eselon = {x.kode: (x.eselon, x.jabatan) for x in buku.nilai("eselon.daftar", hari).isi}
    jenjang = {x.kode: (x.sebutan, x.bup) for x in buku.nilai("jf.jenjang", hari).isi}
    assert (golongan["33"], eselon["41"], jenjang["MA"]) == (
        ("III/c", "Penata"),
        ("IV.a", "Pengawas"),
        ("Ahli Madya", 60),
    )
