"""The WSGI entry for gunicorn."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()

from config.mulai import pastikan_boleh_mulai  # noqa: E402  (needs the applications)

pastikan_boleh_mulai()
