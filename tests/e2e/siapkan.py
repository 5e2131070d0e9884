"""Run as a program: fill a fresh database for the browser tests and write down where each screen of layar.py is."""

import json
import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

SANDI = "sandi-uji-rapor"
AWAL = "awal.sqlite3"


def utama(tujuan: Path) -> None:
    """Migrate, collect static files, fill with the small Pemda, one password for all, find the screens of layar.py."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.e2e.pengaturan")
    import django

    django.setup()
    from django.contrib.auth import get_user_model
    from django.contrib.auth.hashers import make_password
    from django.core.management import call_command
    from django.utils import timezone

    from tests.e2e.layar import AKUN, LAYAR
    from tests.pabrik import kota_kecil

    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    pengguna = get_user_model()
    kota_kecil(timezone.localdate())
    pengguna.objects.update(password=make_password(SANDI), wajib_ganti_sandi=False)
    salin_awal()
    alamat = {layar.nama: layar.url if isinstance(layar.url, str) else layar.url() for layar in LAYAR}
    tujuan.write_text(json.dumps({"alamat": alamat, "akun": {nama: cari() for nama, cari in AKUN.items()}}))


def salin_awal() -> None:
    """Keep the small Pemda as it is before the screens make what they show: stories begin there."""
    from django.conf import settings

    basis = Path(settings.DATABASES["default"]["NAME"])
    with closing(sqlite3.connect(basis)) as dari, closing(sqlite3.connect(basis.with_name(AWAL))) as ke:
        dari.backup(ke)


if __name__ == "__main__":
    utama(Path(sys.argv[1]))
