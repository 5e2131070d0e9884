"""`kinerja serve`: site and worker live and stop together."""

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from kinerja.dasar.models import Denyut
from tests.perintah.proses import tunggu

Proses = subprocess.Popen[bytes]


@pytest.fixture
def porta() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


@pytest.fixture
def layanan(basis_data_lepas: str, akar: Path, porta: int) -> Iterator["Proses"]:
    perintah = [sys.executable, "-m", "kinerja.perintah", "serve", "--port", str(porta), "--workers", "1"]
    proses = subprocess.Popen(perintah, cwd=akar, env={**os.environ, "PYTHONPATH": str(akar)}, start_new_session=True)
    yield proses
    for anak in anak_dari(proses.pid):
        os.kill(anak, signal.SIGKILL)
    proses.kill()
    proses.wait()


def anak_dari(pid: int) -> list[int]:
    hasil = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False)
    return [int(baris) for baris in hasil.stdout.split()]


def sehat(porta: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{porta}/sehat", timeout=5) as jawaban:
            return bool(jawaban.read() == b"sehat")
    except OSError:
        return False


def pekerja() -> str | None:
    denyut = Denyut.objects.order_by("-mulai").first()
    return denyut.pekerja if denyut else None


def test_dead_worker_is_started_again_and_an_interrupt_stops_both(layanan: "Proses", porta: int) -> None:
    tunggu(lambda: sehat(porta))
    pertama = tunggu(pekerja)
    semua = anak_dari(layanan.pid)
    assert len(semua) == 2

    korban = next(pid for pid in semua if b"worker" in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0"))
    os.kill(korban, signal.SIGKILL)
    tunggu(lambda: pekerja() != pertama)
    assert sehat(porta)

    anak = anak_dari(layanan.pid)
    layanan.send_signal(signal.SIGINT)
    assert layanan.wait(timeout=30) == 0
    assert [pid for pid in anak if Path(f"/proc/{pid}").exists()] == []
    assert not sehat(porta)


def test_taken_port_is_a_failure_that_is_said(basis_data_lepas: str, porta: int, akar: Path) -> None:
    with socket.socket() as lain:
        lain.bind(("127.0.0.1", porta))
        lain.listen()
        hasil = subprocess.run(
            [sys.executable, "-m", "kinerja.perintah", "serve", "--port", str(porta)],
            cwd=akar,
            env={**os.environ, "PYTHONPATH": str(akar)},
            capture_output=True,
            text=True,
            check=False,
        )
    assert hasil.returncode == 1
    assert str(porta) in hasil.stderr
    assert "PORT=" in hasil.stderr
