"""An uploaded file between its trial and its loading: kept privately for a day, for one user, then dropped."""

import json
import re
import secrets
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from django.conf import settings

from kinerja.dasar.pertukaran import Hasil
from kinerja.dasar.tabel import Masalah

UMUR = 24 * 3600  # seconds


@dataclass(frozen=True, slots=True)
class Titipan:
    """A held file: who brought it, as which kind, under which name, and what the trial found."""

    kunci: str
    pengguna: str
    jenis: str
    nama: str
    hasil: Hasil

    @property
    def jalur(self) -> Path:
        """Where the content is."""
        return _folder() / self.kunci


def tampung(isi: Iterable[bytes]) -> Path:
    """Write an upload to a private place; old ones go."""
    _buang_lama()
    jalur = _folder() / secrets.token_hex(16)
    with jalur.open("xb") as tujuan:
        tujuan.writelines(isi)
    jalur.chmod(0o600)
    return jalur


def titipkan(jalur: Path, *, pengguna: str, jenis: str, nama: str, hasil: Hasil) -> Titipan:
    """Remember what the trial of a held file said."""
    titipan = Titipan(jalur.name, pengguna, jenis, nama, hasil)
    keterangan = {"pengguna": pengguna, "jenis": jenis, "nama": nama, "hasil": asdict(hasil)}
    tujuan = jalur.with_suffix(".json")
    tujuan.write_text(json.dumps(keterangan, ensure_ascii=False), encoding="utf-8")
    tujuan.chmod(0o600)
    return titipan


def ambil(kunci: str, *, pengguna: str, jenis: str) -> Titipan | None:
    """The held file of that key, if it is this user's, of this kind, and still there."""
    if not re.fullmatch(r"[0-9a-f]{32}", kunci):
        return None
    jalur = _folder() / kunci
    try:
        isi = json.loads(jalur.with_suffix(".json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    if not jalur.exists() or (isi["pengguna"], isi["jenis"]) != (pengguna, jenis):
        return None
    return Titipan(kunci, pengguna, jenis, isi["nama"], _hasil(isi["hasil"]))


def buang(kunci: str) -> None:
    """Drop a held file."""
    for akhiran in ("", ".json"):
        (_folder() / kunci).with_suffix(akhiran).unlink(missing_ok=True)


def buka(titipan: Titipan) -> IO[bytes]:
    """The content for reading."""
    return titipan.jalur.open("rb")


def _hasil(isi: dict[str, object]) -> Hasil:
    def daftar(nama: str) -> tuple[Masalah, ...]:
        baris = isi.get(nama, [])
        assert isinstance(baris, list)
        return tuple(Masalah(**b) for b in baris)

    angka = {nama: int(str(isi[nama])) for nama in ("baru", "berubah", "sama", "ditolak", "masalah_lain")}
    return Hasil(**angka, masalah=daftar("masalah"), peringatan=daftar("peringatan"), rincian=daftar("rincian"))


def _folder() -> Path:
    folder = Path(settings.DATA_DIR) / "titipan"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _buang_lama() -> None:
    for satu in _folder().iterdir():
        if time.time() - satu.stat().st_mtime > UMUR:
            satu.unlink(missing_ok=True)
