"""What crosses posts in the example: the bank names every post with many holders, BKN's download is nearly ours."""

from datetime import date
from pathlib import Path
from random import Random

import pytest

from contoh import bersama, bkn
from contoh.berkas import baca
from contoh.bersama import muat_bank, rumpun_jabatan
from contoh.panggung import Panggung
from contoh.struktur import susun
from kinerja.skp.models import BankHasil

pytestmark = pytest.mark.django_db


def panggung(folder: Path) -> Panggung:
    return Panggung(300, Random(1), date(2026, 11, 1), folder, lapor=lambda judul, selesai, dari: None)


def test_every_post_with_many_holders_has_usual_results(tmp_path: Path) -> None:
    struktur = susun(300)
    muat_bank(panggung(tmp_path), struktur)
    jabatan = {j.nama for j in struktur.jabatan if not j.struktural}
    assert set(BankHasil.objects.values_list("jabatan", flat=True)) == jabatan


@pytest.mark.parametrize(
    ("nama", "jenis", "rumpun"),
    [
        ("Guru Ahli Muda", "fungsional", "guru"),
        ("Kepala SMP Negeri 1 Contoh", "fungsional", "kepala_sekolah"),
        ("Kepala Puskesmas Contoh 1", "fungsional", "kepala_puskesmas"),
        ("Perawat Ahli Pertama", "fungsional", "kesehatan"),
        ("Perencana Ahli Muda", "fungsional", "fungsional"),
        ("Penata Layanan Operasional", "pelaksana", "pelaksana"),
        ("Kepala Bidang Mutasi", "administrator", "struktural"),
    ],
)
def test_a_post_takes_the_results_of_its_kind(nama: str, jenis: str, rumpun: str) -> None:
    assert rumpun_jabatan(nama, jenis) == rumpun
    assert any(b["rumpun"] == rumpun for b in baca("hasil_kerja.csv"))


def test_identifiers_are_the_same_every_time_and_nobodys_twice() -> None:
    assert bkn.pengenal("1") == bkn.pengenal("1") != bkn.pengenal("2")
    assert len(bkn.pengenal("1")) == 32


def test_the_posts_the_example_names_exist() -> None:
    kode = {j.kode for j in susun(300).jabatan}
    assert {bersama.PEMBAGI, bersama.SERUMPUN} <= kode
