"""Accounts: made one at a time or for a whole file of people, and closed."""

from collections.abc import Sequence
from datetime import datetime

from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from kinerja.akun.models import Pengguna
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan


class AkunDitolak(ValueError):
    """The account cannot be made or closed; the message is for the screen."""


def buat_pengguna(
    *, username: str, nama: str, sandi: str | None = None, wajib_ganti: bool = True, by: Pelaku, at: datetime
) -> Pengguna:
    """Make an account. Without `sandi` nobody can sign in until an activation code is used."""
    pengguna = Pengguna(
        username=username.strip(), first_name=nama.strip()[:150], wajib_ganti_sandi=wajib_ganti and sandi is not None
    )
    pengguna.password = _sandi_awal(pengguna, sandi)
    _periksa_nama([pengguna.username])
    with tindakan("akun.dibuat", by=by, at=at) as catatan:
        pengguna.save()
        catatan.perihal("pengguna", pengguna.pk)
        catatan.muatan(pengguna=pengguna.pk, username=pengguna.username)
    return pengguna


def buat_banyak_pengguna(*, daftar: Sequence[tuple[str, str]], by: Pelaku, at: datetime) -> list[Pengguna]:
    """Make accounts of (user name, name) in one act; each waits for an activation code."""
    if not daftar:
        return []
    _periksa_nama([username for username, _nama in daftar])
    baru = [Pengguna(username=u, first_name=nama[:150], password=make_password(None)) for u, nama in daftar]
    with tindakan("akun.dibuat", by=by, at=at) as catatan:
        Pengguna.objects.bulk_create(baru)
        for pengguna in baru:
            catatan.perihal("pengguna", pengguna.pk)
        catatan.muatan(jumlah=len(baru))
    return baru


def tutup_pengguna(*, pengguna: Pengguna, alasan: str, by: Pelaku, at: datetime) -> None:
    """Close an account: no sign-in any more, codes void. What it did stays."""
    with tindakan("akun.ditutup", by=by, at=at) as catatan:
        Pengguna.objects.filter(pk=pengguna.pk).update(is_active=False)
        pengguna.kode_aktivasi.filter(dipakai=None, kedaluwarsa__gt=at).update(kedaluwarsa=at)
        pengguna.is_active = False
        catatan.perihal("pengguna", pengguna.pk)
        catatan.muatan(alasan=alasan)


def ganti_nama_pengguna(*, pengguna: Pengguna, username: str, by: Pelaku, at: datetime) -> None:
    """The name to sign in with; the password, the sessions and what was done stay."""
    _periksa_nama([username])
    with tindakan("akun.nama_diganti", by=by, at=at) as catatan:
        catatan.perihal("pengguna", pengguna.pk)
        catatan.muatan(sebelum=pengguna.username, sesudah=username)
        pengguna.username = username
        pengguna.save(update_fields=["username"])


def _sandi_awal(pengguna: Pengguna, sandi: str | None) -> str:
    if sandi is None:
        return make_password(None)
    try:
        validate_password(sandi, pengguna)
    except ValidationError as galat:
        raise AkunDitolak(" ".join(galat.messages)) from galat
    return make_password(sandi)


def _periksa_nama(daftar: list[str]) -> None:
    for username in daftar:
        try:
            Pengguna.username_validator(username)
        except ValidationError as galat:
            raise AkunDitolak(_('Nama pengguna "%s" berisi tanda yang tidak dapat dipakai.') % username) from galat
    sudah = Pengguna.objects.filter(username__in=daftar).values_list("username", flat=True).first()
    ganda = sudah or next((u for i, u in enumerate(daftar) if not u or u in daftar[:i]), None)
    if ganda is not None:
        raise AkunDitolak(_('Nama pengguna "%s" sudah dipakai atau kosong.') % ganda)
