"""How long a sign-in still holds: it slides with use, is told on every page, and can be extended."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

KUNCI = "sesi_sampai"
JEDA_SIMPAN = timedelta(minutes=10)  # a session is written again at most this often: reading stays free of writes


def perpanjang(request: HttpRequest, now: datetime) -> None:
    """Let the session run its full length again from now."""
    request.session[KUNCI] = int(now.timestamp()) + settings.SESSION_COOKIE_AGE


class MasaSesiMiddleware:
    """Extends the session of whoever is at work, without a write on every page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            now = timezone.now()
            penuh = now.timestamp() + settings.SESSION_COOKIE_AGE
            if request.session.get(KUNCI, 0) < penuh - JEDA_SIMPAN.total_seconds():
                perpanjang(request, now)
        return self.get_response(request)


def masa_sesi(request: HttpRequest) -> dict[str, object]:
    """Context of every page: `sesi_berakhir` (moment) and `sesi_sisa` (seconds); nothing for a visitor."""
    session = getattr(request, "session", None)
    if session is None or KUNCI not in session:
        return {}
    berakhir = datetime.fromtimestamp(session[KUNCI], UTC)
    return {"sesi_berakhir": berakhir, "sesi_sisa": int((berakhir - timezone.now()).total_seconds())}
