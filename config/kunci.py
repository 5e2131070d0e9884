"""The secret key: from the environment, or for trying at home drawn once and kept in the data folder."""

import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

PANJANG_MINIMAL, RAGAM_MINIMAL = 50, 5  # what Django's own deployment check (security.W009) asks


def kunci_rahasia(data_dir: Path, *, produksi: bool) -> str:
    """SECRET_KEY of the environment; in production nothing else will do, and a weak or sample one is refused."""
    kunci = os.environ.get("SECRET_KEY", "")
    if produksi and lemah(kunci):
        raise ImproperlyConfigured(
            "RAPOR_PRODUKSI=1 meminta SECRET_KEY di lingkungan: acak, paling sedikit 50 huruf, bukan contoh. "
            "Buat dengan: python3 -c 'import secrets; print(secrets.token_urlsafe(64))'"
        )
    return kunci or kunci_tersimpan(data_dir / "kunci")


def lemah(kunci: str) -> bool:
    """Whether the key is missing, short, monotonous, or the kind that stands in examples."""
    contoh = kunci.lower().startswith(("django-insecure-", "rapor-kunci-contoh", "contoh", "example"))
    return contoh or len(kunci) < PANJANG_MINIMAL or len(set(kunci)) < RAGAM_MINIMAL


def kunci_tersimpan(berkas: Path) -> str:
    """The key kept in the file; the first process to come draws it, readable by its owner only."""
    if not berkas.exists():
        berkas.parent.mkdir(parents=True, exist_ok=True)
        sementara = berkas.with_name(f"{berkas.name}.{os.getpid()}")
        with os.fdopen(os.open(sementara, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as f:
            f.write(secrets.token_urlsafe(64))
        try:
            os.link(sementara, berkas)  # atomic: of two processes one wins and both read the same key
        except FileExistsError:
            pass
        finally:
            sementara.unlink()
    return berkas.read_text().strip()


def isi_rahasia(berkas: str) -> str:
    """The one line of a file that holds a password; nothing without a path, refused where it cannot be read."""
    if not berkas:
        return ""
    try:
        return Path(berkas).read_text(encoding="utf-8").strip()
    except OSError as galat:
        raise ImproperlyConfigured(f"Berkas kata sandi tidak dapat dibaca: {galat.strerror}.") from galat
