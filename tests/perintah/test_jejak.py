"""`kinerja ledger`: what it prints, and with which exit code."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kinerja.jejak.models import Entri
from kinerja.perintah import main
from tests.conftest import Kinerja
from tests.jejak.penyerang import hapus, penyerang
from tests.jejak.test_verifikasi import catat


def panggil(*argumen: str) -> Result:
    return CliRunner().invoke(main, ["ledger", *argumen])


@pytest.mark.django_db
def test_root_is_kept_outside_and_finds_the_cut_tail(tmp_path: Path) -> None:
    catat(6)
    berkas = tmp_path / "akar.txt"
    berkas.write_text(panggil("root").output)
    assert panggil("verify", "--root", str(berkas)).exit_code == 0
    with penyerang() as sql:
        hapus(sql, 4, 6)
        assert panggil("verify").exit_code == 0
        hasil = panggil("verify", "--root", str(berkas))
    assert hasil.exit_code == 1
    assert hasil.stdout == ""
    assert "entri 4 tidak ada" in hasil.stderr


@pytest.mark.django_db
def test_verify_names_the_first_bad_number_and_exits_with_one() -> None:
    catat(6)
    with penyerang() as sql:
        sql("UPDATE jejak_entri SET nama = 'Orang lain' WHERE urutan = 3")
        hasil, isi = panggil("verify"), panggil("verify", "--json")
    assert (hasil.exit_code, hasil.stderr.strip()) == (
        1,
        "Entri 3 diubah: isi atau perihalnya tidak cocok dengan hash-nya.",
    )
    assert isi.exit_code == 1
    assert json.loads(isi.stdout)["cacat"]["urutan"] == 3


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("argumen", "kode"),
    [
        (["root", "--on", "2999-01-01"], 1),
        (["root", "--on", "01-02-2026"], 0),
        (["root", "--on", "kemarin"], 2),
        (["verify", "--root", "tidak-ada.txt"], 2),
        (["verify", "--root", __file__], 1),
        (["apa"], 2),
    ],
)
def test_exit_codes(argumen: list[str], kode: int) -> None:
    hasil = panggil(*argumen)
    assert hasil.exit_code == kode
    assert bool(hasil.stderr) == bool(kode)


def test_command_as_a_process(basis_data_lepas: str, kinerja: Kinerja) -> None:
    catat(3)
    hasil = kinerja("ledger", "verify")
    assert (hasil.returncode, hasil.stderr) == (0, "")
    assert hasil.stdout.startswith("Jejak utuh: 3 entri, akar ")
    assert Entri.objects.count() == 3
