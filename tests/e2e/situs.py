"""The server under the browser: gunicorn on a prepared SQLite file, put back to its first state before each test."""

import json
import os
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.e2e.siapkan import AWAL

MULAI_PALING_LAMA = 60.0  # seconds
BERKAS = "jam.txt"  # see jam.py


def hari_pemda() -> date:
    """Today where the Pemda is: its day begins before that of UTC."""
    return datetime.now(tz=ZoneInfo("Asia/Jakarta")).date()


@dataclass(frozen=True)
class Situs:
    """A running server: its address, its database and the copy that database goes back to."""

    url: str
    basis: Path
    siap: Path
    proses: "subprocess.Popen[bytes]"
    alamat: dict[str, str] = field(default_factory=dict)  # name of a screen -> its path
    akun: dict[str, str] = field(default_factory=dict)  # name of a role -> a user name
    lingkungan: dict[str, str] = field(default_factory=dict)  # what the server runs in, for programs beside it

    def pulihkan(self, *, awal: bool = False) -> None:
        """Copy the prepared pages over the database, beneath the running server: the ledger refuses a `flush`.

        `awal` = the small Pemda before the screens of layar.py made what they show. The clock is the real one again.
        """
        sumber = self.basis.with_name(AWAL) if awal else self.siap
        with closing(sqlite3.connect(sumber)) as dari, closing(sqlite3.connect(self.basis, timeout=20)) as ke:
            dari.backup(ke)
        self.basis.with_name(BERKAS).unlink(missing_ok=True)

    def pada(self, saat: datetime) -> None:
        """Put the server's clock to a moment; sessions of an earlier day have ended by then."""
        self.basis.with_name(BERKAS).write_text(saat.isoformat())


def siapkan(folder: Path, akar: Path, setelan: Mapping[str, str]) -> dict[str, str]:
    """A migrated and filled database in `folder`; returns the environment the server runs in."""
    lingkungan = {
        **{k: v for k, v in os.environ.items() if k not in {"DEBUG", "RAPOR_PRODUKSI", "HTTPS"}},
        "DATA_DIR": str(folder),
        "DATABASE_URL": f"sqlite:///{folder / 'rapor.sqlite3'}",
        "STATIC_ROOT": str(folder / "static"),
        "DJANGO_SETTINGS_MODULE": "tests.e2e.pengaturan",
        "PYTHONPATH": str(akar),
        **setelan,
    }
    perintah = [sys.executable, "-W", "error", "-m", "tests.e2e.siapkan", str(folder / "layar.json")]
    subprocess.run(perintah, check=True, cwd=akar, env=lingkungan)
    return lingkungan


def jalankan(folder: Path, akar: Path, setelan: Mapping[str, str]) -> Situs:
    """Prepare, keep a copy, start gunicorn and wait until it answers; `setelan` joins the environment."""
    lingkungan = siapkan(folder, akar, setelan)
    basis, siap = folder / "rapor.sqlite3", folder / "siap.sqlite3"
    with closing(sqlite3.connect(basis)) as dari, closing(sqlite3.connect(siap)) as ke:
        dari.backup(ke)
    with closing(socket.socket()) as s:
        s.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{s.getsockname()[1]}"
    pilihan = ["--bind", url.removeprefix("http://"), "--threads", "8", "--no-control-socket", "--log-level", "warning"]
    with (folder / "situs.log").open("wb") as log:
        perintah = [sys.executable, "-m", "gunicorn", "config.wsgi:application", *pilihan]
        proses = subprocess.Popen(perintah, cwd=akar, env=lingkungan, stdout=log, stderr=log)
    situs = Situs(url, basis, siap, proses, lingkungan=lingkungan, **json.loads((folder / "layar.json").read_text()))
    tunggu(situs, folder / "situs.log")
    return situs


def tunggu(situs: Situs, log: Path) -> None:
    """Until /sehat answers; a server that dies shows its log."""
    batas = time.monotonic() + MULAI_PALING_LAMA
    while time.monotonic() < batas and situs.proses.poll() is None:
        try:
            urllib.request.urlopen(f"{situs.url}/sehat", timeout=5).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    situs.proses.kill()
    raise RuntimeError(f"The server did not start:\n{log.read_text()}")
