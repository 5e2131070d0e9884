"""Between the password and the code: who has given the right password and owes the second factor."""

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from kinerja.akun.models import Pengguna

KUNCI = "menunggu_faktor"
MASA = timedelta(minutes=5)
BACKEND = "kinerja.akun.backend.PenggunaBackend"


def masukkan(request: HttpRequest, pengguna: Pengguna, tujuan: str) -> str:
    """Sign in, or with a second factor wait for its code; where to go now."""
    if not pengguna.faktor_aktif:
        login(request, pengguna, backend=BACKEND)
        return tujuan
    request.session.cycle_key()
    request.session[KUNCI] = {
        "pengguna": pengguna.pk,
        "sidik": pengguna.get_session_auth_hash(),
        "pada": timezone.now().isoformat(),
        "tujuan": tujuan,
    }
    return "akun:faktor"


def penunggu(request: HttpRequest) -> Pengguna | None:
    """Who owes the code; nobody after five minutes, or when the password was changed meanwhile."""
    isi = request.session.get(KUNCI)
    if not isi or datetime.fromisoformat(isi["pada"]) < timezone.now() - MASA:
        request.session.pop(KUNCI, None)
        return None
    pengguna = Pengguna.objects.filter(pk=isi["pengguna"], is_active=True, faktor_aktif=True).first()
    sama = pengguna is not None and constant_time_compare(isi["sidik"], pengguna.get_session_auth_hash())
    return pengguna if sama else None


def selesaikan(request: HttpRequest, pengguna: Pengguna) -> str:
    """The code was right: sign in; where to go."""
    tujuan = str(request.session.pop(KUNCI)["tujuan"])
    login(request, pengguna, backend=BACKEND)
    return tujuan or settings.LOGIN_REDIRECT_URL
