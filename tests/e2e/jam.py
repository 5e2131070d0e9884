"""The clock of the server under the browser: a story may live on a day of its own. The file `jam.txt` names it."""

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone

BERKAS = "jam.txt"
_sekarang = timezone.now
_geser = timedelta()
_gembok = threading.Lock()


def sekarang() -> datetime:
    """The real clock, moved."""
    return _sekarang() + _geser


class JamUji:
    """Before each request: is it another day? Everything in the product asks `django.utils.timezone.now`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self.berkas = Path(settings.DATA_DIR) / BERKAS
        self.dibaca = ""
        timezone.now = sekarang

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        self.setel()
        return self.get_response(request)

    def setel(self) -> None:
        """Move the clock to the moment in the file; without a file to where it really stands."""
        global _geser  # the clock is one for the whole process
        isi = self.berkas.read_text() if self.berkas.exists() else ""
        with _gembok:
            if isi != self.dibaca:
                _geser = datetime.fromisoformat(isi) - _sekarang() if isi else timedelta()
                self.dibaca = isi
