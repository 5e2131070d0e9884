"""`kinerja import` and `kinerja export`: counts, reasons on stderr, and the exit codes of the contract."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner, Result
from django.contrib.auth.models import Group

from kinerja.dasar.pertukaran import Jenis
from kinerja.jejak.pelaku import Pelaku
from kinerja.perintah import pertukaran
from kinerja.web import tukar
from tests.dasar.test_pertukaran import BENTUK, muat_kelompok, tulis_kelompok

DAFTAR_JENIS = tukar.daftar_jenis


@pytest.fixture(autouse=True)
def _jenis(monkeypatch: pytest.MonkeyPatch) -> None:
    def muat(baris, *, by, at, percobaan):  # type: ignore[no-untyped-def]  # stands between the two frames
        assert isinstance(by, Pelaku)
        assert by.tugas == "kinerja import kelompok"
        monkeypatch.setattr("tests.dasar.test_pertukaran.AT", at)
        return muat_kelompok(baris, by="penguji", at=at, percobaan=percobaan)

    jenis: Jenis[Pelaku] = Jenis("kelompok", "Kelompok", BENTUK, muat, tulis_kelompok)
    monkeypatch.setattr(pertukaran, "daftar_jenis", lambda: {"kelompok": jenis})


def jalankan(perintah: str, *argumen: str | Path) -> Result:
    return CliRunner().invoke(getattr(pertukaran, perintah), [str(satu) for satu in argumen])


def berkas(tmp_path: Path, isi: str) -> Path:
    jalur = tmp_path / "k.csv"
    jalur.write_text(isi)
    return jalur


@pytest.mark.django_db
def test_import_prints_counts_and_ends_with_zero(tmp_path: Path) -> None:
    hasil = jalankan("impor", "kelompok", berkas(tmp_path, "nama,lain\nsatu,1\n"))
    assert hasil.exit_code == 0
    assert hasil.stdout == "Kelompok: memuat 1 baris.\nBaru 1, berubah 0, sama 0, ditolak 0.\n"
    assert hasil.stderr == "Peringatan: k.csv, baris 1: Kolom yang tidak dikenal tidak disimpan: lain.\n"
    assert Group.objects.filter(name="satu").exists()


@pytest.mark.django_db
def test_a_refused_import_ends_with_one_and_says_where(tmp_path: Path) -> None:
    hasil = jalankan("impor", "kelompok", berkas(tmp_path, "nama\nsatu\nxdua\n"))
    assert hasil.exit_code == 1
    assert hasil.stderr == "k.csv, baris 3, kolom nama: Dilarang.\n"
    assert "ditolak 1.\nTidak ada yang disimpan." in hasil.stdout
    assert not Group.objects.exists()


@pytest.mark.django_db
def test_a_trial_says_so_and_json_is_one_object(tmp_path: Path) -> None:
    jalur = berkas(tmp_path, "nama\nsatu\n")
    assert jalankan("impor", "kelompok", jalur, "--dry-run").stdout.endswith("Percobaan: tidak ada yang disimpan.\n")
    isi = json.loads(jalankan("impor", "kelompok", jalur, "--dry-run", "--json").stdout)
    assert (isi["baru"], isi["tersimpan"]) == (1, False)
    jalur.write_text("nama\nxsatu\n")
    hasil = jalankan("impor", "kelompok", jalur, "--json")
    assert hasil.exit_code == 1
    assert json.loads(hasil.stdout)["masalah"] == [
        {"berkas": "k.csv", "baris": 2, "kolom": "nama", "pesan": "Dilarang."}
    ]


@pytest.mark.django_db
def test_export_writes_what_import_reads(tmp_path: Path) -> None:
    Group.objects.create(name="satu")
    hasil = jalankan("ekspor", "kelompok", tmp_path / "keluar.xlsx", "--tahun", "2026")
    assert (hasil.exit_code, hasil.stdout) == (0, f"1 baris ditulis ke {tmp_path / 'keluar.xlsx'}.\n")
    assert "sama 1" in jalankan("impor", "kelompok", tmp_path / "keluar.xlsx").stdout


@pytest.mark.django_db
def test_wrong_usage_ends_with_two(tmp_path: Path) -> None:
    jalur = berkas(tmp_path, "nama\n")
    assert jalankan("impor", "takada", jalur).exit_code == 2
    assert jalankan("impor", "kelompok", tmp_path / "takada.csv").exit_code == 2
    assert jalankan("impor", "kelompok").exit_code == 2
    assert jalankan("impor", "kelompok", jalur, "--x").exit_code == 2
    assert jalankan("ekspor", "kelompok", tmp_path / "x.pdf").exit_code == 2
    assert jalankan("ekspor", "kelompok", tmp_path / "takada" / "x.csv").exit_code == 2
    assert '"takada" tidak dikenal. Yang ada: kelompok.' in jalankan("impor", "takada", jalur).stderr


def test_every_kind_the_apps_declare_has_a_code_of_its_own_and_says_its_key() -> None:
    for kode, jenis in DAFTAR_JENIS().items():
        assert (kode, bool(jenis.judul), bool(jenis.bentuk.kunci)) == (jenis.kode, True, True)


def test_two_apps_may_not_declare_the_same_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tukar, "APLIKASI", ("satu", "dua"))
    monkeypatch.setattr(tukar, "find_spec", lambda nama: True)
    jenis = Jenis("unit", "Unit", BENTUK, muat_kelompok, tulis_kelompok)
    monkeypatch.setattr(tukar, "import_module", lambda nama: SimpleNamespace(JENIS=[jenis]))
    with pytest.raises(RuntimeError, match="same code"):
        DAFTAR_JENIS()
