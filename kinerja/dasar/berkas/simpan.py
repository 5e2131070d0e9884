"""The store itself: hashed while it is written under a temporary name, flushed to disk, then renamed."""

import hashlib
import os
import re
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO

from django.conf import settings
from django.utils.translation import gettext as _

from kinerja.dasar.berkas.jenis import BerkasDitolak, jenis_berkas, nama_rapi

_POTONGAN = 2**18


@dataclass(frozen=True, slots=True)
class Berkas:
    """A stored file: its content's hash (the only key), size in bytes, media type, and the name it came with."""

    sha256: str
    ukuran: int
    jenis: str
    nama: str


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """What a check of the store found: how many are whole, which are missing, which hold something else."""

    utuh: int
    hilang: tuple[str, ...]
    rusak: tuple[str, ...]


def simpan_berkas(isi: IO[bytes] | bytes, *, nama: str) -> Berkas:
    """Keep a file as it came, byte by byte. Slow: call it before a transaction, never inside.

    Raises `BerkasDitolak` for what is empty, too big or of a kind that is not accepted.
    """
    akar = _akar()
    pegangan, sementara = tempfile.mkstemp(dir=akar, prefix=".sementara-")
    jalur = Path(sementara)
    try:
        with os.fdopen(pegangan, "wb") as tujuan:
            sha256, ukuran = _salin(BytesIO(isi) if isinstance(isi, bytes) else isi, tujuan)
        jenis = jenis_berkas(jalur)
        _tempatkan(jalur, jalur_berkas(sha256))
    finally:
        jalur.unlink(missing_ok=True)
    return Berkas(sha256, ukuran, jenis, nama_rapi(nama, jenis))


def jalur_berkas(sha256: str) -> Path:
    """Where a content stands (or would stand) in the store."""
    if not re.fullmatch(r"[0-9a-f]{64}", sha256):
        raise ValueError(f"Not a sha256 in lower-case hexadecimal: {sha256!r}")
    return Path(settings.DATA_DIR) / "berkas" / sha256[:2] / sha256


def buka_berkas(sha256: str) -> IO[bytes]:
    """The content for reading; FileNotFoundError if it is not in the store."""
    return jalur_berkas(sha256).open("rb")


def periksa_berkas(diharapkan: Iterable[str] = ()) -> Pemeriksaan:
    """Hash every file of the store again, and look for those that records name."""
    ada = {jalur.name: jalur for jalur in _akar().glob("[0-9a-f][0-9a-f]/*") if not jalur.name.startswith(".")}
    rusak = {nama for nama, jalur in ada.items() if _hash(jalur) != nama}
    hilang = {sha256 for sha256 in diharapkan if sha256 not in ada}
    return Pemeriksaan(len(ada) - len(rusak), tuple(sorted(hilang)), tuple(sorted(rusak)))


def _akar() -> Path:
    akar = Path(settings.DATA_DIR) / "berkas"
    akar.mkdir(parents=True, exist_ok=True)
    return akar


def _salin(dari: IO[bytes], ke: IO[bytes]) -> tuple[str, int]:
    batas: int = settings.BATAS_BERKAS
    cerna, ukuran = hashlib.sha256(), 0
    while potongan := dari.read(_POTONGAN):
        ukuran += len(potongan)
        if ukuran > batas:
            raise BerkasDitolak(
                _("Berkas lebih besar dari %d MB. Perkecil atau bagi menjadi beberapa.") % (batas // 2**20)
            )
        cerna.update(potongan)
        ke.write(potongan)
    ke.flush()
    os.fsync(ke.fileno())
    return cerna.hexdigest(), ukuran


def _tempatkan(sementara: Path, tujuan: Path) -> None:
    """Give the file its place; content that is already there stays untouched."""
    tujuan.parent.mkdir(exist_ok=True)
    if tujuan.exists():
        return
    sementara.chmod(0o440)
    sementara.rename(tujuan)
    with suppress(OSError):  # not every file system lets a folder be flushed
        folder = os.open(tujuan.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _hash(jalur: Path) -> str:
    with jalur.open("rb") as alir:
        return hashlib.file_digest(alir, "sha256").hexdigest()
