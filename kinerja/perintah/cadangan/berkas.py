"""The files of a backup: content-addressed, so a copy is complete when every recorded hash is there."""

import hashlib
import shutil
from pathlib import Path

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist

from kinerja.perintah.keluaran import kemajuan

SIDIK = "sha256"  # the name of every field that records a stored file


def sha256(berkas: Path) -> str:
    """The hash of a file's content, as text."""
    with berkas.open("rb") as isi:
        return hashlib.file_digest(isi, "sha256").hexdigest()


def semua(folder: Path) -> list[Path]:
    """Every stored file below the folder; names beginning with a dot are halfway uploads."""
    return sorted(p for p in folder.rglob("*") if p.is_file() and not p.name.startswith("."))


def hitung(folder: Path) -> int:
    return len(semua(folder))


def salin_semua(dari: Path, ke: Path) -> int:
    """Copy every file under a temporary name and rename it; how many there were."""
    daftar = semua(dari)
    for asal in kemajuan(daftar, apa="Menyalin berkas", jumlah=len(daftar)):
        tujuan = ke / asal.relative_to(dari)
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        sementara = tujuan.with_name(f".{tujuan.name}")
        shutil.copy2(asal, sementara)
        sementara.rename(tujuan)
    return len(daftar)


def tercatat() -> set[str]:
    """Every hash of a stored file that any table records."""
    sidik: set[str] = set()
    for model in apps.get_models():
        try:
            model._meta.get_field(SIDIK)
        except FieldDoesNotExist:
            continue
        sidik |= set(model._default_manager.exclude(**{SIDIK: ""}).values_list(SIDIK, flat=True))
    return sidik
