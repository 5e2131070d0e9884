"""The command's frame: its list, its exit codes, and what is loaded when."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from kinerja.perintah import main
from kinerja.perintah.daftar import PERINTAH, Perintah, muat
from kinerja.perintah.keluaran import Tolak
from tests.conftest import Kinerja

KONTRAK: tuple[str, ...] = ("import", "export", "compute", "rules", "receipt", "ledger", "rapor", "example", "user")
KONTRAK += ("backup", "restore", "serve", "worker", "check")


def test_help_lists_every_command_of_the_contract_with_a_line_each() -> None:
    hasil = CliRunner().invoke(main, ["--help"])
    assert hasil.exit_code == 0
    baris = [b.split() for b in hasil.output.splitlines() if b.startswith("  ")]
    bantuan = {kata[0]: kata[1:] for kata in baris if kata}
    assert [nama for nama in KONTRAK if not bantuan.get(nama)] == []


def test_help_and_rules_start_without_django(akar: Path) -> None:
    kode = (
        "import sys; from click.testing import CliRunner; from kinerja.perintah import main\n"
        "CliRunner().invoke(main, ['--help']); CliRunner().invoke(main, ['rules', 'check'])\n"
        "sys.exit('django' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", kode], cwd=akar, check=False).returncode == 0


@pytest.mark.parametrize("argumen", [["tidak-ada"], ["check", "--tidak-ada"], ["serve", "--port", "0"]])
def test_wrong_usage_exits_2(argumen: list[str]) -> None:
    hasil = CliRunner().invoke(main, argumen)
    assert (hasil.exit_code, hasil.stdout) == (2, "")
    assert hasil.stderr


def test_a_command_whose_module_is_missing_says_so_only_when_called(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(PERINTAH, "hilang", Perintah("kinerja.perintah.hilang:hilang", "Tidak terpasang."))
    assert "Tidak terpasang." in CliRunner().invoke(main, ["--help"]).output
    hasil = CliRunner().invoke(main, ["hilang"])
    assert hasil.exit_code == 1
    assert "kinerja.perintah.hilang tidak ada" in hasil.stderr


def test_a_broken_import_inside_a_command_is_not_hidden() -> None:
    with pytest.raises(ModuleNotFoundError, match="paket_yang_tidak_ada"):
        muat("rusak", Perintah("tests.perintah.perintah_rusak:rusak", "", django=False))


def test_reasons_come_one_a_line() -> None:
    tolak = Tolak(["a.csv baris 2: satu", "a.csv baris 3: dua"])
    assert tolak.exit_code == 1
    assert tolak.message.splitlines() == tolak.alasan


def test_refusal_of_the_settings_is_a_sentence(kinerja: Kinerja) -> None:
    hasil = kinerja("check", RAPOR_PRODUKSI="1", SECRET_KEY="contoh")
    assert hasil.returncode == 1
    assert "SECRET_KEY" in hasil.stderr
    assert "Traceback" not in hasil.stderr
