"""Activation codes: shown once, kept as a keyed hash, used once. First access and reset without e-mail."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from axes.utils import reset as buka_kunci
from django.contrib.auth.password_validation import validate_password
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from kinerja.akun.models import KodeAktivasi, Pengguna
from kinerja.dasar.kode import kode_acak, rapikan_kode, tulis_kode
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan

MASA = timedelta(days=14)


class KodeDitolak(ValueError):
    """The code is unknown, used or too old; the message is for the screen."""


def buat_kode(*, pengguna: Pengguna, by: Pelaku, at: datetime) -> str:
    """A new code of a user, e.g. `K7QF-2M9X-TB4D`. It cannot be read again; earlier unused ones are void."""
    return buat_banyak_kode(daftar=[pengguna], by=by, at=at)[pengguna.pk]


def buat_banyak_kode(*, daftar: Sequence[Pengguna], by: Pelaku, at: datetime) -> dict[int, str]:
    """New codes for many users in one act: user id -> code."""
    kode = {pengguna.pk: tulis_kode(kode_acak()) for pengguna in daftar}
    if not kode:
        return {}
    with tindakan("akun.kode_dibuat", by=by, at=at) as catatan:
        KodeAktivasi.objects.filter(pengguna__in=kode, dipakai=None, kedaluwarsa__gt=at).update(kedaluwarsa=at)
        KodeAktivasi.objects.bulk_create(
            KodeAktivasi(pengguna_id=pk, hash_kode=_hash(teks), dibuat=at, kedaluwarsa=at + MASA)
            for pk, teks in kode.items()
        )
        for pk in kode:
            catatan.perihal("pengguna", pk)
        catatan.muatan(jumlah=len(kode))
    return kode


def pemilik_kode(kode: str, at: datetime) -> Pengguna:
    """Whose code this is. Raises KodeDitolak."""
    cocok = KodeAktivasi.objects.filter(
        hash_kode=_hash(kode), dipakai=None, kedaluwarsa__gt=at, pengguna__is_active=True
    ).select_related("pengguna")
    satu = cocok.first()
    if satu is None:
        raise KodeDitolak(
            _("Kode tidak dikenal, sudah dipakai, atau sudah lewat masanya. Periksa tulisannya, atau minta kode baru.")
        )
    return satu.pengguna


def aktifkan(*, kode: str, sandi: str, at: datetime) -> Pengguna:
    """Use a code: set the owner's new password and lift a lock-out. Raises KodeDitolak, ValidationError (password)."""
    pengguna = pemilik_kode(kode, at)
    validate_password(sandi, pengguna)
    by = Pelaku(pengguna_id=str(pengguna.pk), nama=str(pengguna))
    with tindakan("akun.diaktifkan", by=by, at=at) as catatan:
        if not KodeAktivasi.objects.filter(hash_kode=_hash(kode), dipakai=None).update(dipakai=at):
            raise KodeDitolak(_("Kode ini baru saja dipakai. Minta kode baru jika bukan Anda yang memakainya."))
        pengguna.set_password(sandi)
        pengguna.wajib_ganti_sandi = False
        pengguna.save(update_fields=["password", "wajib_ganti_sandi"])
        catatan.perihal("pengguna", pengguna.pk)
    buka_kunci(username=pengguna.username)
    return pengguna


def _hash(kode: str) -> str:
    """Keyed with the deployment's secret: a stolen table does not help to guess. Case and dashes do not matter."""
    return salted_hmac("kinerja.akun.kode", rapikan_kode(kode), algorithm="sha256").hexdigest()
