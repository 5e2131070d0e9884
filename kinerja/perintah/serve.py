"""`kinerja serve`: the web server and one background worker as children; both stop together."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import click

from kinerja.perintah.keluaran import Tolak
from kinerja.perintah.statis import kumpulkan_statis

PAMIT = 20.0  # seconds a child has to finish what it does
JEDA_ULANG = 2.0  # seconds before a dead worker is started again: a broken one must not spin
HENTI = (signal.SIGTERM, signal.SIGINT)


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Alamat tempat situs mendengar.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="Porta situs.")
@click.option("--workers", default=2, show_default=True, type=click.IntRange(1), help="Proses situs.")
@click.option("--threads", default=4, show_default=True, type=click.IntRange(1), help="Utas setiap proses.")
def serve(host: str, port: int, workers: int, threads: int) -> None:
    """Jalankan situs dan satu pekerja latar sampai dihentikan (Ctrl+C atau SIGTERM)."""
    kumpulkan_statis()
    pastikan_bebas(host, port)
    anak = Anak()
    for sinyal in HENTI:
        signal.signal(sinyal, anak.minta_berhenti)
    alamat = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    kode = anak.jaga(situs(alamat, workers, threads), [sys.executable, "-m", "kinerja.perintah", "worker"])
    if kode:
        raise click.ClickException(f"situs berhenti sendiri (kode {kode}); alasannya di atas.")


def pastikan_bebas(host: str, port: int) -> None:
    """Say at once that somebody else listens there, instead of letting the web server try in vain."""
    keluarga = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(keluarga) as coba:
        coba.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            coba.bind((host, port))
        except OSError as sebab:
            pesan = f"Tidak dapat mendengar di {host}:{port} ({sebab.strerror}). Pilih porta lain: --port atau PORT=."
            raise Tolak([pesan]) from sebab


def situs(alamat: str, workers: int, threads: int) -> list[str]:
    """The command line of the web server; the bench measures with the same one."""
    pilihan = ["--bind", alamat, "--workers", str(workers), "--threads", str(threads), "--worker-class", "gthread"]
    tetap = [
        "--config",
        "python:config.pelayan",
        "--no-control-socket",
        "--worker-tmp-dir",
        tempat_denyut(),
        "--log-level",
        "warning",
    ]
    return [sys.executable, "-m", "gunicorn", "config.wsgi:application", *pilihan, *tetap]


def tempat_denyut() -> str:
    """Memory, where there is such a folder: a slow disk must not look like a dead process."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else "."  # noqa: S108


@dataclass
class Anak:
    """The two children. They get sessions of their own, so an interrupt at the terminal reaches only the parent."""

    berhenti: bool = False
    semua: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def minta_berhenti(self, *_: object) -> None:
        """What SIGINT and SIGTERM do: remember, the loop acts."""
        self.berhenti = True

    def mulai(self, perintah: list[str]) -> "subprocess.Popen[bytes]":
        """Start a child and remember it."""
        anak = subprocess.Popen(perintah, start_new_session=True)  # noqa: S603
        self.semua.append(anak)
        return anak

    def jaga(self, situs: list[str], pekerja: list[str], tidur: Callable[[float], None] = time.sleep) -> int:
        """Keep both running until asked to stop; a dead worker is started again, a dead site ends everything.

        Returns 0 after a stop that was asked for, else the exit code of the site.
        """
        web, latar = self.mulai(situs), self.mulai(pekerja)
        try:
            while not self.berhenti and web.poll() is None:
                if latar.poll() is not None:
                    click.echo(f"pekerja latar mati (kode {latar.returncode}); dimulai lagi.", err=True)
                    self.semua.remove(latar)
                    tidur(JEDA_ULANG)
                    latar = self.mulai(pekerja)
                tidur(0.2)
        finally:
            self.hentikan()
        return 0 if self.berhenti else web.returncode or 1

    def hentikan(self) -> None:
        """Ask the children to end; who has not after `PAMIT` seconds is killed (its task returns to the queue)."""
        for anak in self.semua:
            anak.terminate()
        batas = time.monotonic() + PAMIT
        for anak in self.semua:
            try:
                anak.wait(max(0.1, batas - time.monotonic()))
            except subprocess.TimeoutExpired:
                anak.kill()
                anak.wait()
