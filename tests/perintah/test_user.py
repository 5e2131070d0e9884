"""`kinerja user create` makes an account that its owner activates."""

import re

import pytest
from click.testing import CliRunner
from django.utils import timezone

from kinerja.akun.models import Pengguna
from kinerja.akun.services import aktifkan
from kinerja.jejak.models import Entri
from kinerja.perintah import main


@pytest.mark.django_db
def test_printed_code_opens_the_account() -> None:
    hasil = CliRunner().invoke(main, ["user", "create", "admin", "--nama", "Dewi Lestari", "--peran", "admin"])
    assert hasil.exit_code == 0, hasil.output
    kode = re.search(r"[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}", hasil.output)
    assert kode is not None
    pengguna = aktifkan(kode=kode[0], sandi="sandi-yang-panjang-7", at=timezone.now())
    assert pengguna == Pengguna.objects.get(username="admin")
    assert list(pengguna.peran.values_list("peran", flat=True)) == ["admin"]


@pytest.mark.django_db
def test_refused_role_leaves_no_account_and_no_entry() -> None:
    hasil = CliRunner().invoke(main, ["user", "create", "irban", "--nama", "Irban", "--peran", "inspektorat"])
    assert hasil.exit_code == 1
    assert "surat tugas" in hasil.stderr
    assert not Pengguna.objects.filter(username="irban").exists()
    assert not Entri.objects.exists()
