"""The settings of the tests: the real ones, on a data folder of this process' own, with what is only slow left out."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

# Before the real settings are read, and for every command a test starts: nothing is written into the checkout.
os.environ["DATA_DIR"] = tempfile.mkdtemp(prefix="rapor-uji-")
os.environ.pop("STATIC_ROOT", None)
atexit.register(shutil.rmtree, os.environ["DATA_DIR"], ignore_errors=True)
os.environ["CARA_SKP_AWAL"] = "utama"  # SKP and marks are made here, unless a test says otherwise
for _nama in ("RAPOR_PRODUKSI", "DEBUG", "HTTPS"):
    os.environ.pop(_nama, None)

from config.settings import *  # noqa: E402, F403
from config.settings import DATABASES, STORAGES  # noqa: E402

# A file, not memory: threads, the live server and commands see the same database, with the locks of real life.
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["TEST"] = {"NAME": str(Path(os.environ["DATA_DIR"]) / "uji.sqlite3")}
(Path(os.environ["DATA_DIR"]) / "static").mkdir()  # whitenoise warns about a missing folder, and warnings are errors
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
