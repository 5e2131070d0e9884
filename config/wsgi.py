"""The WSGI entry for gunicorn."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()

from config.mulai import pastikan_boleh_mulai  # noqa: E402  (needs the applications)

pastikan_boleh_mulai()

import threading  # noqa: E402  (after the checks: a server that may not start warms up nothing)

from config.hangat import hangatkan  # noqa: E402

threading.Thread(target=hangatkan, name="hangatkan", daemon=True).start()  # nobody then waits for the engine
