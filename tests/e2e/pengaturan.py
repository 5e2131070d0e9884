"""Settings of the server the browser tests talk to: production's, with the living style page, cheap passwords, and a
clock that a test may move.
"""

import os

os.environ["CARA_SKP_AWAL"] = "utama"  # as in all tests; also where the pages are prepared without pytest

from config.settings import *  # noqa: F403 (reads the environment)
from config.settings import MIDDLEWARE as MIDDLEWARE_RAPOR

MIDDLEWARE = ["tests.e2e.jam.JamUji", *MIDDLEWARE_RAPOR]
ROOT_URLCONF = "tests.e2e.urls"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
