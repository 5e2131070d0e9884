"""How a secret paper is made: here, with the number and signature of the house, or elsewhere."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.dokumen.models import CaraDokumen

CARA = (CaraDokumen.TERCATAT, CaraDokumen.ELEKTRONIK_BSRE, CaraDokumen.ELEKTRONIK_LOKAL, CaraDokumen.BASAH)


def isian_nomor(label: Any) -> forms.CharField:
    """A number: typed only where the paper was made elsewhere, or its number comes from elsewhere."""
    bantuan = _("Kosongkan bila suratnya dibuat di sini: nomornya diambil dari buku agenda.")
    return forms.CharField(label=label, max_length=100, required=False, help_text=bantuan)


def isian_cara() -> forms.ChoiceField:
    """How the paper that is made here is signed, or that it was made elsewhere."""
    luar = ("", _("Sudah dibuat dan ditandatangani di luar aplikasi ini; ketik nomornya"))
    return forms.ChoiceField(
        label=_("Suratnya"),
        choices=[*((c.value, c.label) for c in CARA), luar],
        required=False,
        initial=CaraDokumen.TERCATAT,
        widget=forms.RadioSelect,
        help_text=_("Rahasia: hanya dibaca penanda tangan dan pembaca berkas ini."),
    )
