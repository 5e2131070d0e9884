"""Check a stranger's PDF in a child with limits: a file made to exhaust a reader exhausts the child alone."""

import json
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import BoundedSemaphore

from django.conf import settings
from django.utils.translation import gettext as _
from pydantic import TypeAdapter

from kinerja.dokumen.tandatangan.akar import AkarKepercayaan
from kinerja.dokumen.tandatangan.periksa import HasilPeriksa

BATAS_DETIK = 20
BATAS_MEMORI = 1_000_000_000  # bytes of address space of the child
SEKALIGUS = 2  # at once in one process of the server; the others wait a little
TUNGGU_DETIK = 8.0
_BENTUK: TypeAdapter[HasilPeriksa] = TypeAdapter(HasilPeriksa)
_giliran = BoundedSemaphore(SEKALIGUS)


class PemeriksaSibuk(Exception):
    """Too many files at once; the message is for the screen."""


class TidakSelesaiDiperiksa(Exception):
    """The file took more time or memory than a document does; the message is for the screen."""


def periksa_berkas_asing(isi: bytes, akar: AkarKepercayaan, *, pada: datetime) -> HasilPeriksa:
    """As `periksa_pdf`, kept apart. Slow: about a second. Raises PemeriksaSibuk, TidakSelesaiDiperiksa."""
    kepala = {"pada": pada.isoformat(), "akar": {nama: _pem(akar, nama) for nama in ("lokal", "psre", "cap_waktu")}}
    with _bergiliran():
        try:
            anak = subprocess.run(  # noqa: S603 - fixed program, own path
                _perintah(), input=json.dumps(kepala).encode() + b"\n" + isi, capture_output=True,
                timeout=BATAS_DETIK * 2, check=False, env={"PATH": ""},
            )  # fmt: skip
        except subprocess.TimeoutExpired as galat:
            raise _gagal() from galat
    if anak.returncode != 0:
        raise _gagal()
    return _BENTUK.validate_json(anak.stdout)


def _perintah() -> list[str]:
    program = Path(__file__).with_name("anak_periksa.py")
    return [sys.executable, "-I", str(program), str(BATAS_DETIK), str(BATAS_MEMORI), settings.ZONA]


def _pem(akar: AkarKepercayaan, nama: str) -> list[str]:
    return [b64encode(satu.dump()).decode() for satu in getattr(akar, nama)]


@contextmanager
def _bergiliran() -> Iterator[None]:
    if not _giliran.acquire(timeout=TUNGGU_DETIK):
        raise PemeriksaSibuk(_("Sedang banyak berkas yang diperiksa. Coba lagi sebentar lagi."))
    try:
        yield
    finally:
        _giliran.release()


def _gagal() -> TidakSelesaiDiperiksa:
    return TidakSelesaiDiperiksa(
        _("Berkas ini tidak selesai diperiksa dalam batas waktu: isinya rusak atau dibuat tidak wajar.")
    )
