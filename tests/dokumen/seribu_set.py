"""Sets of documents for as many people as asked, by a real worker killed with SIGKILL again and again; by hand.

    python -m tests.dokumen.seribu_set 1000 [postgres://...]

A fresh folder of data; without an address a SQLite database in it, else an empty PostgreSQL database of your own.
1,000 people take some minutes on two busy cores; the tests run the same story with six.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

BUNUH = (("isi", 0.15), ("isi", 0.6), ("cetak", 0.1), ("cetak", 0.35), ("cetak", 0.6), ("cetak", 0.85))


def utama(argumen: list[str]) -> None:
    """Builds, kills, checks, and prints what it saw."""
    banyak = int(argumen[0])
    with tempfile.TemporaryDirectory(prefix="rapor-seribu-") as folder:
        os.environ["DATA_DIR"] = folder
        os.environ["DATABASE_URL"] = argumen[1] if argumen[1:] else f"sqlite:///{Path(folder) / 'rapor.sqlite3'}"
        os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
        subprocess.run([sys.executable, "manage.py", "migrate", "--verbosity", "0"], check=True)
        import django

        django.setup()
        from tests.dokumen.seribu_kerja import jalankan  # models exist only now

        for baris in jalankan(banyak, BUNUH, Path(folder)):
            sys.stdout.write(baris + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    utama(sys.argv[1:])
