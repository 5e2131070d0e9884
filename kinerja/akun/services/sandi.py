"""Passwords: changed by their owner, asked again before an act that binds."""

import re
from datetime import datetime
from typing import Literal

from django.contrib.auth import authenticate
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from kinerja.akun.models import Pengguna
from kinerja.akun.services.faktor import FaktorDitolak, butuh_terbuka, kode_benar
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan

KODE = re.compile(r"\d{3} ?\d{3}")  # what an authenticator app shows
Pengesah = Literal["kata_sandi", "totp"]


class SandiSalah(ValueError):
    """The password is not this user's; the message is for the screen."""


def pastikan_sandi(
    pengguna: Pengguna, sandi: str, *, request: HttpRequest | None = None, at: datetime | None = None
) -> Pengesah:
    """Make sure that whoever acts is the user, e.g. before a signature: the password, or the code of the second factor.

    Says which it was. Raises SandiSalah; with `request`, a wrong one counts towards the lock-out like one at the
    sign-in. `at`: now if left out.
    """
    if pengguna.faktor_aktif and KODE.fullmatch(sandi.strip()):
        if request is not None:
            _butuh_terbuka(pengguna, request)
        if kode_benar(pengguna, sandi, at or timezone.now()):
            return "totp"
    if request is None:
        benar = pengguna.is_active and pengguna.check_password(sandi)
    else:
        benar = authenticate(request, username=pengguna.get_username(), password=sandi) is not None
    if benar:
        return "kata_sandi"
    if pengguna.faktor_aktif:
        raise SandiSalah(_("Kata sandi atau kode salah. Setiap kode berlaku sekali; tunggu kode berikutnya."))
    raise SandiSalah(_("Kata sandi salah. Isi kata sandi yang Anda pakai untuk masuk."))


def _butuh_terbuka(pengguna: Pengguna, request: HttpRequest) -> None:
    try:
        butuh_terbuka(pengguna, request)
    except FaktorDitolak as galat:
        raise SandiSalah(str(galat)) from galat


def ganti_sandi(*, pengguna: Pengguna, sandi: str, by: Pelaku, at: datetime) -> None:
    """Set a new password, already validated; a password made by somebody else need not be changed any more."""
    with tindakan("akun.sandi_diganti", by=by, at=at) as catatan:
        pengguna.set_password(sandi)
        pengguna.wajib_ganti_sandi = False
        pengguna.save(update_fields=["password", "wajib_ganti_sandi"])
        catatan.perihal("pengguna", pengguna.pk)
