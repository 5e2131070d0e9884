"""The WSGI entry for gunicorn."""

import os
import threading

from django.core.wsgi import get_wsgi_application

from config.hangat import hangatkan
from config.mulai import pastikan_boleh_mulai

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()
pastikan_boleh_mulai()  # a server that may not start warms up nothing
threading.Thread(target=hangatkan, name="hangatkan", daemon=True).start()
