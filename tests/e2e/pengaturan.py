"""Settings of the server the browser tests talk to: production's, with the living style page and cheap passwords."""

from config.settings import *  # noqa: F403

ROOT_URLCONF = "tests.e2e.urls"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
