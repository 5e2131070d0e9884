"""Backup, wipe, restore: the same record, and a refusal for every backup that is not whole."""

import json
import os
import re
from hashlib import sha256
from pathlib import Path

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from kinerja.akun.models import Pengguna
from kinerja.jejak.models import Entri
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import Pegawai
from kinerja.perintah.cadangan import berkas
from kinerja.skp.models import Bukti
from tests.conftest import Kinerja
from tests.pabrik import HARI, Kota, kota_kecil, pukul
from tests.project.hak_akses import HAK
from tests.salinan import pindah

ISI = b"bukti dukung"
SIDIK = sha256(ISI).hexdigest()
LAIN = "0" * 64


def bukti() -> Bukti:
    """A person's evidence whose file is ISI."""
    siti = Pegawai.objects.create(nama="Siti Rahma")
    return Bukti.objects.create(pegawai=siti, nama="laporan.txt", sha256=SIDIK, diunggah=timezone.now())


@pytest.fixture
def cadangan(basis_data_lepas: str, tmp_path: Path, kinerja: Kinerja) -> Path:
    """A backup of a database with one evidence and its file."""
    bukti()
    tempat = tmp_path / "asal" / "berkas" / SIDIK[:2]
    tempat.mkdir(parents=True)
    (tempat / SIDIK).write_bytes(ISI)
    (tempat / ".setengah").write_bytes(b"unggahan yang belum selesai")
    hasil = kinerja("backup", str(tmp_path / "cadangan"), DATA_DIR=str(tmp_path / "asal"))
    assert hasil.returncode == 0, hasil.stderr
    return tmp_path / "cadangan"


@pytest.fixture
def tujuan(basis_kosong_uji: str, tmp_path: Path) -> dict[str, str]:
    """An empty place: a database without tables and a data folder that does not exist yet."""
    return {"DATABASE_URL": basis_kosong_uji, "DATA_DIR": str(tmp_path / "tujuan")}


def test_restore_brings_rows_and_files_back_and_verifies_the_ledger(
    cadangan: Path, tujuan: dict[str, str], kinerja: Kinerja
) -> None:
    hasil = kinerja("restore", str(cadangan), **tujuan)
    assert hasil.returncode == 0, hasil.stderr
    assert "1 berkas dipulihkan" in hasil.stdout
    assert "tidak ada: 0" in hasil.stdout
    assert Path(tujuan["DATA_DIR"], "berkas", SIDIK[:2], SIDIK).read_bytes() == ISI
    lagi = kinerja("backup", str(cadangan.parent / "kedua"), **tujuan)
    assert lagi.returncode == 0, lagi.stderr
    assert "1 berkas" in lagi.stdout


@time_machine.travel(pukul(HARI), tick=False)
def halaman(kota: Kota) -> dict[tuple[str, str], tuple[int, str]]:
    """Every page without parameters as three people see it; what is drawn anew for each answer is left out."""
    jawaban = {}
    for orang in (kota.guru, kota.kasek, kota.kaban):
        client = Client()
        client.force_login(Pengguna.objects.get(pk=orang.pengguna.pk), "kinerja.akun.backend.PenggunaBackend")
        for nama, hak in HAK.items():
            if hak.url is None and not hak.hanya_post and not nama.endswith(("keluar", "masuk")):
                respons = client.get(reverse(nama))
                isi = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", respons.text)
                jawaban[orang.nip, nama] = (respons.status_code, isi)
    return jawaban


def test_restored_pages_are_the_same(
    basis_data_lepas: str, tujuan: dict[str, str], tmp_path: Path, kinerja: Kinerja
) -> None:
    kota = kota_kecil()
    sebelum = halaman(kota)
    assert kinerja("backup", str(tmp_path / "cadangan"), DATA_DIR=str(tmp_path / "asal")).returncode == 0
    assert kinerja("restore", str(tmp_path / "cadangan"), **tujuan).returncode == 0
    with pindah(tujuan["DATABASE_URL"]):
        sesudah = halaman(kota)
    assert any("Oktavia Rini" in isi for _status, isi in sebelum.values())
    assert {k: v for k, v in sesudah.items() if v != sebelum[k]} == {}


def test_restore_refuses_a_place_that_holds_anything(cadangan: Path, tujuan: dict[str, str], kinerja: Kinerja) -> None:
    assert kinerja("restore", str(cadangan), **tujuan).returncode == 0
    hasil = kinerja("restore", str(cadangan), **tujuan)
    assert hasil.returncode == 1
    assert len(hasil.stderr.strip().splitlines()) == 2
    assert "Basis data tujuan tidak kosong" in hasil.stderr


def test_damaged_backup_is_refused_before_anything_is_written(
    cadangan: Path, tujuan: dict[str, str], kinerja: Kinerja
) -> None:
    basis = cadangan / json.loads((cadangan / "isi.json").read_text())["basis"]
    with basis.open("r+b") as isi:
        isi.truncate(basis.stat().st_size // 2)
    (cadangan / "berkas" / SIDIK[:2] / SIDIK).unlink()
    hasil = kinerja("restore", str(cadangan), **tujuan)
    assert hasil.returncode == 1
    assert "tidak utuh" in hasil.stderr
    assert "tidak lengkap" in hasil.stderr
    assert not os.path.exists(Path(tujuan["DATA_DIR"], "berkas"))


def test_backup_into_a_used_folder_is_refused(cadangan: Path, kinerja: Kinerja) -> None:
    sebelum = (cadangan / "isi.json").read_bytes()
    assert kinerja("backup", str(cadangan)).returncode == 1
    assert (cadangan / "isi.json").read_bytes() == sebelum


def test_file_that_is_recorded_but_gone_and_one_that_changed_are_named_after_restoring(
    cadangan: Path, tujuan: dict[str, str], kinerja: Kinerja
) -> None:
    (cadangan / "berkas" / SIDIK[:2] / SIDIK).rename(cadangan / "berkas" / SIDIK[:2] / LAIN)
    hasil = kinerja("restore", str(cadangan), **tujuan)
    assert hasil.returncode == 1
    assert "tidak ada: 1; yang isinya berubah: 1" in hasil.stdout
    assert {f"hilang: {SIDIK}", f"isinya berubah: {LAIN}"} <= set(hasil.stderr.splitlines())


def test_chain_that_was_broken_before_the_backup_is_named_after_restoring(
    basis_data_lepas: str, tmp_path: Path, tujuan: dict[str, str], kinerja: Kinerja
) -> None:
    with tindakan("uji.dicatat", by=Pelaku.dari_tugas("uji"), at=timezone.now()) as catatan:
        catatan.muatan(nilai=1)
    # Written the way the ledger refuses only for UPDATE and DELETE: an entry that nothing chains.
    Entri.objects.create(urutan=7, at=timezone.now(), dicatat=timezone.now(), peristiwa="uji", hash="f" * 64)
    assert kinerja("backup", str(tmp_path / "c"), DATA_DIR=str(tmp_path / "asal")).returncode == 0
    hasil = kinerja("restore", str(tmp_path / "c"), **tujuan)
    assert hasil.returncode == 1
    assert "Entri 7 disisipkan" in hasil.stderr


@pytest.mark.django_db
def test_recorded_hashes_come_from_every_model_with_that_field() -> None:
    assert berkas.tercatat() == set()
    bukti()
    assert berkas.tercatat() == {SIDIK}
