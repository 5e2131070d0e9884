"""`kinerja rules` sees what this Pemda adopted, says where it read, and still answers without a database."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kinerja.perintah import sumber_aturan
from kinerja.perintah.aturan import rules
from tests.conftest import Kinerja
from tests.pabrik import HARI, pukul
from tests.peraturan.pabrik import paket_ditetapkan

MULAI = date(2026, 7, 1)


def panggil(*argumen: str) -> Result:
    return CliRunner().invoke(rules, list(argumen))


@pytest.fixture
def ditetapkan(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sumber_aturan, "basis_data_disetel", lambda: True)
    paket_ditetapkan(pukul(HARI), MULAI, **{"tpp.bobot": {"produktivitas": "70", "disiplin": "30"}})


@pytest.mark.usefixtures("ditetapkan")
def test_adopted_values_are_shown_from_their_day_with_the_source() -> None:
    for hari, isi, lapis in (("2026-06-30", "60", "nasional"), ("2026-07-01", "70", "daerah")):
        hasil = panggil("show", "tpp.bobot", "--on", hari)
        assert f'"produktivitas": "{isi}"' in hasil.stdout
        assert f"({lapis})" in hasil.stdout
    assert hasil.stdout.endswith("Sumber: paket nasional dan basis data (1 nilai menurut aturan daerah).\n")
    assert "Perwal 12/2026, Pasal 4" in hasil.stdout
    hasil = panggil("show", "tpp.bobot", "--json")
    assert [x["lapis"] for x in json.loads(hasil.stdout)] == ["nasional", "daerah"]
    assert "basis data" in hasil.stderr
    assert "daerah    Perwal 12/2026" in panggil("list").stdout


@pytest.mark.usefixtures("ditetapkan")
def test_the_national_packs_alone_can_be_asked_for() -> None:
    hasil = panggil("show", "tpp.bobot", "--on", "2026-07-01", "--nasional")
    assert '"produktivitas": "60"' in hasil.stdout
    assert "paket nasional saja" in hasil.stdout


@pytest.mark.usefixtures("ditetapkan")
def test_the_pages_of_rules_hold_local_values_on_a_page_of_their_own(tmp_path: Path) -> None:
    assert "aturan-daerah.md" in panggil("docs", str(tmp_path)).stdout
    isi = (tmp_path / "aturan-daerah.md").read_text()
    assert "`tpp.bobot` | 2026-07-01 | - |" in isi
    assert "Perwal 12/2026" not in (tmp_path / "aturan.md").read_text()
    assert panggil("docs", str(tmp_path), "--check").exit_code == 0
    (tmp_path / "aturan-daerah.md").write_text("lama")
    assert panggil("docs", str(tmp_path), "--check").exit_code == 1


def test_without_a_database_the_national_packs_answer(kinerja: Kinerja, tmp_path: Path) -> None:
    hasil = kinerja("rules", "show", "tpp.bobot", DATA_DIR=str(tmp_path / "kosong"), DATABASE_URL="")
    assert hasil.returncode == 0, hasil.stderr
    assert hasil.stdout.endswith("Sumber: paket nasional. Tidak ada basis data di sini.\n")
    assert not (tmp_path / "kosong").exists()


def test_a_database_that_cannot_be_read_is_told_and_the_national_packs_answer(kinerja: Kinerja, tmp_path: Path) -> None:
    (tmp_path / "rapor.sqlite3").touch()
    hasil = kinerja("rules", "show", "tpp.bobot", DATA_DIR=str(tmp_path), DATABASE_URL="")
    assert hasil.returncode == 0, hasil.stderr
    assert '"produktivitas": "60"' in hasil.stdout
    assert "Basis data tidak terbaca" in hasil.stdout
    assert "kinerja migrate" in hasil.stdout
