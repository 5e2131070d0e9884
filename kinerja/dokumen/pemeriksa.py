"""Check a stranger's PDF outside this process: a file made to exhaust a reader exhausts a fork of a helper alone."""

import atexit
import json
import os
import select
import signal
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from threading import Lock

from django.conf import settings
from django.utils.translation import gettext as _
from pydantic import TypeAdapter

from kinerja.dokumen.tandatangan.akar import AkarKepercayaan
from kinerja.dokumen.tandatangan.periksa import HasilPeriksa

BATAS_DETIK = 15
BATAS_MEMORI = 1_000_000_000  # bytes of address space
TUNGGU_DETIK = 8.0  # one file at a time in each process of the server; the next ones wait a little
_BENTUK: TypeAdapter[HasilPeriksa | None] = TypeAdapter(HasilPeriksa | None)
_giliran = Lock()
_pembantu: list["subprocess.Popen[bytes]"] = []


class PemeriksaSibuk(Exception):
    """Too many files at once; the message is for the screen."""


class TidakSelesaiDiperiksa(Exception):
    """The file took more time or memory than a document does; the message is for the screen."""


def periksa_berkas_asing(isi: bytes, akar: AkarKepercayaan, *, pada: datetime) -> HasilPeriksa:
    """As `periksa_pdf`, kept apart. Raises PemeriksaSibuk, TidakSelesaiDiperiksa."""
    kepala = {
        "panjang": len(isi),
        "pada": pada.isoformat(),
        "zona": settings.ZONA,
        "detik": BATAS_DETIK,
        "memori": BATAS_MEMORI,
        "akar": {nama: _der(akar, nama) for nama in ("lokal", "psre", "cap_waktu")},
    }
    with _bergiliran():
        jawaban = _tanya(json.dumps(kepala).encode() + b"\n" + isi)
    hasil = _BENTUK.validate_json(jawaban) if jawaban else None
    if hasil is None:
        raise TidakSelesaiDiperiksa(
            _("Berkas ini tidak selesai diperiksa dalam batas waktu: isinya rusak atau dibuat tidak wajar.")
        )
    return hasil


def _tanya(pesan: bytes) -> bytes:
    """The helper's line; empty when it gave none, and then it is of no more use."""
    anak = _siap()
    masuk, keluar = anak.stdin, anak.stdout
    assert masuk is not None
    assert keluar is not None
    with suppress(OSError):
        masuk.write(pesan)
        masuk.flush()
        if select.select([keluar], [], [], BATAS_DETIK * 3)[0] and (baris := keluar.readline()):
            return baris
    tutup()
    return b""


def _siap() -> "subprocess.Popen[bytes]":
    """The helper, started where there is none (any more)."""
    if not _pembantu or _pembantu[0].poll() is not None:
        tutup()
        program = Path(__file__).with_name("anak_periksa.py")
        _pembantu.append(
            subprocess.Popen(  # noqa: S603 - fixed program, own path
                [sys.executable, "-I", str(program)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={"PATH": ""},
                start_new_session=True,
            )
        )
    return _pembantu[0]


@atexit.register
def tutup() -> None:
    """End the helper with whatever it is busy with; the next file starts another."""
    while _pembantu:
        anak = _pembantu.pop()
        with suppress(ProcessLookupError):
            os.killpg(anak.pid, signal.SIGKILL)
        anak.communicate()


def _der(akar: AkarKepercayaan, nama: str) -> list[str]:
    return [b64encode(satu.dump()).decode() for satu in getattr(akar, nama)]


@contextmanager
def _bergiliran() -> Iterator[None]:
    if not _giliran.acquire(timeout=TUNGGU_DETIK):
        raise PemeriksaSibuk(_("Sedang banyak berkas yang diperiksa. Coba lagi sebentar lagi."))
    try:
        yield
    finally:
        _giliran.release()
