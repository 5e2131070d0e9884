"""Where a grant of some days stands: prepared drafts and delegations share it."""

from datetime import date

from django.utils.translation import gettext as _

from kinerja.organisasi.models import Delegasi
from kinerja.perwakilan.models import Penyiap


def berjalan(x: Penyiap | Delegasi, on: date) -> bool:
    """Neither taken back nor over."""
    return x.dicabut is None and x.sampai >= on


def sebut_keadaan(x: Penyiap | Delegasi, on: date) -> str:
    """In a word."""
    if not berjalan(x, on):
        return _("Dicabut") if x.dicabut else _("Sudah berakhir")
    return _("Berlaku") if x.mulai <= on else _("Akan berlaku")
