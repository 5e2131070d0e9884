"""Background work survives killed workers."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from kinerja.dasar.models import Denyut
from kinerja.dasar.tugas.pemulihan import BATAS, PERCOBAAN, berdenyut, pulihkan
from tests.dasar.tugas_uji import lapor_lalu_tunggu

Proses = subprocess.Popen[bytes]


@pytest.fixture
def pekerja(akar: Path) -> Iterator["list[Proses]"]:
    """The workers a test started; none outlives it."""
    semua: list[Proses] = []
    yield semua
    for proses in semua:
        proses.kill()
        proses.wait()


def mulai(pekerja: "list[Proses]", akar: Path) -> Proses:
    perintah = [sys.executable, "-m", "kinerja.perintah", "worker", "--jeda", "0.2", "--batas", "1"]
    proses = subprocess.Popen(perintah, cwd=akar, env={**os.environ, "PYTHONPATH": str(akar)})
    pekerja.append(proses)
    return proses


def baca(pipa: int) -> str:
    """The next line a task writes; a minute of silence fails the test."""
    siap, _, _ = select.select([pipa], [], [], 60)
    assert siap, "no worker ran the task"
    return os.read(pipa, 100).decode().strip()


def test_task_of_a_killed_worker_is_run_by_another(
    basis_data_lepas: str, tmp_path: Path, akar: Path, pekerja: "list[Proses]"
) -> None:
    os.mkfifo(tmp_path / "pipa")
    pipa = os.open(tmp_path / "pipa", os.O_RDWR)
    antre = lapor_lalu_tunggu.enqueue(str(tmp_path / "pipa"), str(tmp_path / "tanda"))

    korban = mulai(pekerja, akar)
    assert baca(pipa) == "pertama"
    korban.send_signal(signal.SIGKILL)
    korban.wait()
    assert DBTaskResult.objects.get(pk=antre.id).status == "RUNNING"

    penerus = mulai(pekerja, akar)
    assert baca(pipa) == "kedua"
    penerus.terminate()
    assert penerus.wait(timeout=30) == 0

    hasil = DBTaskResult.objects.get(pk=antre.id)
    assert (hasil.status, hasil.return_value, len(hasil.worker_ids)) == ("SUCCESSFUL", "selesai", 2)
    os.close(pipa)


def tugas_berjalan(*pekerja: str) -> "DBTaskResult[..., object]":
    tugas = DBTaskResult.objects.get(pk=lapor_lalu_tunggu.enqueue("", "").id)
    for nama in pekerja:
        tugas.claim(nama)
    return tugas


@pytest.mark.django_db
def test_task_of_a_living_worker_is_left_alone() -> None:
    at = timezone.now()
    tugas = tugas_berjalan("hidup")
    berdenyut(pekerja="hidup", at=at - BATAS + timedelta(seconds=1))
    assert pulihkan(at=at) == 0
    tugas.refresh_from_db()
    assert tugas.status == "RUNNING"


@pytest.mark.django_db
def test_task_that_kills_every_worker_fails_in_the_end() -> None:
    tugas = tugas_berjalan(*[f"mati-{n}" for n in range(PERCOBAAN)])
    assert pulihkan(at=timezone.now()) == 0
    tugas.refresh_from_db()
    assert tugas.status == "FAILED"
    assert tugas.exception_class_path.endswith("PekerjaMati")


@pytest.mark.django_db
def test_heartbeats_of_long_ago_are_forgotten() -> None:
    at = timezone.now()
    berdenyut(pekerja="lama", at=at - 11 * BATAS)
    berdenyut(pekerja="baru", at=at)
    pulihkan(at=at)
    assert list(Denyut.objects.values_list("pekerja", flat=True)) == ["baru"]
