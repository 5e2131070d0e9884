"""Passwords: changed by their owner, asked again before an act that binds."""

from datetime import datetime

from django.contrib.auth import authenticate
from django.http import HttpRequest
from django.utils.translation import gettext as _

from kinerja.akun.models import Pengguna
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan


class SandiSalah(ValueError):
    """The password is not this user's; the message is for the screen."""


def pastikan_sandi(pengguna: Pengguna, sandi: str, *, request: HttpRequest | None = None) -> None:
    """Make sure that whoever acts knows the user's password, e.g. before a signature. Raises SandiSalah.

    With `request`, a wrong password counts towards the lock-out like one at the sign-in.
    """
    if request is None:
        benar = pengguna.is_active and pengguna.check_password(sandi)
    else:
        benar = authenticate(request, username=pengguna.get_username(), password=sandi) is not None
    if not benar:
        raise SandiSalah(_("Kata sandi salah. Isi kata sandi yang Anda pakai untuk masuk."))


def ganti_sandi(*, pengguna: Pengguna, sandi: str, by: Pelaku, at: datetime) -> None:
    """Set a new password, already validated; a password made by somebody else need not be changed any more."""
    with tindakan("akun.sandi_diganti", by=by, at=at) as catatan:
        pengguna.set_password(sandi)
        pengguna.wajib_ganti_sandi = False
        pengguna.save(update_fields=["password", "wajib_ganti_sandi"])
        catatan.perihal("pengguna", pengguna.pk)
