"""The state of people's accounts."""

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models import AkunPegawai, Pegawai

KEADAAN_AKUN: dict[str, str | Promise] = {
    "belum": _("Belum ada"),
    "menunggu": _("Menunggu aktivasi"),
    "aktif": _("Aktif"),
    "ditutup": _("Ditutup"),
}
TANPA_SANDI = "!"  # how Django writes a password that opens nothing


def keadaan_akun(akun: AkunPegawai | None) -> str:
    """One of KEADAAN_AKUN."""
    if akun is None:
        return "belum"
    if not akun.pengguna.is_active:
        return "ditutup"
    return "menunggu" if akun.pengguna.password.startswith(TANPA_SANDI) else "aktif"


def menurut_keadaan(pegawai: QuerySet[Pegawai], keadaan: str) -> QuerySet[Pegawai]:
    """People whose account is in this state."""
    if keadaan == "belum":
        return pegawai.filter(akun__isnull=True)
    if keadaan == "ditutup":
        return pegawai.filter(akun__pengguna__is_active=False)
    buka = pegawai.filter(akun__pengguna__is_active=True)
    if keadaan == "menunggu":
        return buka.filter(akun__pengguna__password__startswith=TANPA_SANDI)
    return buka.exclude(akun__pengguna__password__startswith=TANPA_SANDI)
