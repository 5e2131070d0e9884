"""The second factor: a code the owner's phone makes anew every half minute, and recovery codes for a lost phone."""

from base64 import urlsafe_b64encode
from collections.abc import Iterator
from datetime import datetime

import pyotp
from axes.handlers.proxy import AxesProxyHandler
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.contrib.auth.signals import user_login_failed
from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from kinerja.akun.models import FaktorKedua, KodeCadangan, Pengguna
from kinerja.dasar.kode import kode_acak, rapikan_kode, tulis_kode
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan

CADANGAN = 10  # recovery codes of a set
TOLERANSI = (0, -1, 1)  # clocks of phones differ: the half minute before and after count too
GARAM = "kinerja.akun.faktor"


class FaktorDitolak(ValueError):
    """The code does not fit, or there is nothing to switch on; the message is for the screen."""


def siapkan_faktor(*, pengguna: Pengguna, at: datetime) -> FaktorKedua:
    """A new secret that counts only once a code made from it is typed. Raises FaktorDitolak: there is one in use."""
    if pengguna.faktor_aktif:
        raise FaktorDitolak(_("Verifikasi dua langkah sudah aktif. Matikan dahulu untuk memasangnya lagi."))
    baru = {"rahasia": _sandikan(pyotp.random_base32()), "dibuat": at, "aktif_pada": None, "langkah": 0}
    faktor, _baru = FaktorKedua.objects.update_or_create(pengguna=pengguna, defaults=baru)
    return faktor


def aktifkan_faktor(*, pengguna: Pengguna, kode: str, by: Pelaku, at: datetime) -> list[str]:
    """Switch it on; the recovery codes, shown this once. Raises FaktorDitolak."""
    with tindakan("akun.faktor_diaktifkan", by=by, at=at) as catatan:
        faktor = FaktorKedua.objects.select_for_update(of=("self",)).filter(pengguna=pengguna, aktif_pada=None).first()
        if faktor is None:
            raise FaktorDitolak(_("Pemasangan ini sudah selesai atau belum dimulai. Buka lagi halamannya."))
        if not _kode_cocok(faktor, kode, at):
            raise FaktorDitolak(_("Kode tidak cocok. Periksa jam ponsel Anda, lalu ketik kode yang sedang tampil."))
        FaktorKedua.objects.filter(pk=faktor.pk).update(aktif_pada=at)
        _tandai(pengguna, aktif=True)
        catatan.perihal("pengguna", pengguna.pk)
        return _cadangan(faktor)


def buat_kode_cadangan(*, pengguna: Pengguna, by: Pelaku, at: datetime) -> list[str]:
    """A new set of recovery codes, shown this once; the earlier ones are void."""
    with tindakan("akun.kode_cadangan_dibuat", by=by, at=at) as catatan:
        faktor = _aktif(pengguna)
        catatan.perihal("pengguna", pengguna.pk)
        return _cadangan(faktor)


def matikan_faktor(*, pengguna: Pengguna, by: Pelaku, at: datetime, alasan: str = "") -> None:
    """The owner takes it away, or (`alasan`) an administrator, where the phone is lost. Raises FaktorDitolak."""
    peristiwa = "akun.faktor_diatur_ulang" if alasan else "akun.faktor_dimatikan"
    with tindakan(peristiwa, by=by, at=at) as catatan:
        _aktif(pengguna).delete()
        _tandai(pengguna, aktif=False)
        catatan.perihal("pengguna", pengguna.pk)
        if alasan:
            catatan.muatan(alasan=alasan)


def pastikan_faktor(*, pengguna: Pengguna, kode: str, request: HttpRequest, at: datetime) -> None:
    """Make sure that who signs in holds the phone, or a recovery code. Raises FaktorDitolak.

    A wrong code counts towards the lock-out like a wrong password.
    """
    butuh_terbuka(pengguna, request)
    if not (kode_benar(pengguna, kode, at) or _cadangan_benar(pengguna, kode, at)):
        user_login_failed.send(sender=__name__, credentials={"username": pengguna.get_username()}, request=request)
        raise FaktorDitolak(_("Kode salah atau sudah dipakai. Tunggu kode berikutnya, atau pakai kode cadangan."))


def butuh_terbuka(pengguna: Pengguna, request: HttpRequest) -> None:
    """Refuse who tried too often, before anything is compared."""
    nama = {"username": pengguna.get_username()}
    if not AxesProxyHandler.is_allowed(request, nama):
        user_login_failed.send(sender=__name__, credentials=nama, request=request)  # the lock-out page answers
        raise FaktorDitolak(_("Terlalu sering salah. Tunggu sebentar, lalu coba lagi."))


def kode_benar(pengguna: Pengguna, kode: str, at: datetime) -> bool:
    """Whether it is the phone's code of now; each code counts once."""
    faktor = FaktorKedua.objects.filter(pengguna=pengguna).exclude(aktif_pada=None).first()
    return faktor is not None and _kode_cocok(faktor, kode, at)


def alamat_pasang(faktor: FaktorKedua) -> str:
    """What the QR holds: the secret for an authenticator app, named after the deployment and the user."""
    nama = faktor.pengguna.get_username()
    return pyotp.TOTP(rahasia(faktor)).provisioning_uri(name=nama, issuer_name=f"Rapor {settings.NAMA_PEMDA}".strip())


def rahasia(faktor: FaktorKedua) -> str:
    """The secret as an authenticator app takes it."""
    return _kunci().decrypt(faktor.rahasia.encode()).decode()


def _kode_cocok(faktor: FaktorKedua, kode: str, at: datetime) -> bool:
    angka = "".join(kode.split())
    otp, kini = pyotp.TOTP(rahasia(faktor)), int(at.timestamp()) // 30
    cocok = [kini + d for d in TOLERANSI if pyotp.utils.strings_equal(angka, otp.generate_otp(kini + d))]
    milik = FaktorKedua.objects.filter(pk=faktor.pk)
    return any(milik.filter(langkah__lt=langkah).update(langkah=langkah) for langkah in cocok)


def _cadangan_benar(pengguna: Pengguna, kode: str, at: datetime) -> bool:
    milik = KodeCadangan.objects.filter(faktor__pengguna=pengguna, hash_kode=_hash(pengguna.pk, kode), dipakai=None)
    return bool(milik.update(dipakai=at))


def _cadangan(faktor: FaktorKedua) -> list[str]:
    KodeCadangan.objects.filter(faktor=faktor).delete()
    kode = [tulis_kode(kode_acak()) for _ke in range(CADANGAN)]
    KodeCadangan.objects.bulk_create(KodeCadangan(faktor=faktor, hash_kode=_hash(faktor.pengguna_id, x)) for x in kode)
    return kode


def _aktif(pengguna: Pengguna) -> FaktorKedua:
    faktor = FaktorKedua.objects.select_for_update(of=("self",)).filter(pengguna=pengguna, aktif_pada__isnull=False)
    satu = faktor.first()
    if satu is None:
        raise FaktorDitolak(_("Verifikasi dua langkah tidak aktif pada akun ini."))
    return satu


def _tandai(pengguna: Pengguna, *, aktif: bool) -> None:
    Pengguna.objects.filter(pk=pengguna.pk).update(faktor_aktif=aktif)
    pengguna.faktor_aktif = aktif


def _kunci() -> MultiFernet:
    """Derived from the deployment's secret: a stolen table alone makes no codes. Older secrets still open."""
    return MultiFernet([*_semua_kunci()])


def _semua_kunci() -> Iterator[Fernet]:
    for kunci in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        yield Fernet(urlsafe_b64encode(salted_hmac(GARAM, "rahasia", secret=kunci, algorithm="sha256").digest()))


def _sandikan(teks: str) -> str:
    return _kunci().encrypt(teks.encode()).decode()


def _hash(pengguna: int, kode: str) -> str:
    return salted_hmac(GARAM, f"{pengguna}:{rapikan_kode(kode)}", algorithm="sha256").hexdigest()
