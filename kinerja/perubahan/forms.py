"""The reason of a change, and the confirmation of several papers with one password."""

from collections.abc import Callable
from typing import TypeVar

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.perjanjian.forms.alur import FormTindakan as FormTindakanPK
from kinerja.perubahan.galat import PerubahanDitolak
from kinerja.skp.galat import Ditolak

T = TypeVar("T")


class FormTindakan(FormTindakanPK):
    """The same for acts on agreements and SKP together."""

    def jalankan(self, aksi: Callable[[], T]) -> T | None:
        """Do the act; None and errors on the form when it is refused."""
        try:
            return super().jalankan(aksi)
        except (PerubahanDitolak, Ditolak) as galat:
            self.add_error(None, str(galat))
        return None


class FormSiapkan(FormTindakan):
    """Why all these get a new version."""

    alasan = forms.CharField(
        label=_("Alasan perubahan"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Apa yang berubah dan dasarnya, misalnya Perda Nomor 7 Tahun 2026 tentang Perubahan APBD."),
    )


class FormKonfirmasi(FormTindakan):
    """The password is asked only where something is signed."""

    sandi = forms.CharField(
        label=_("Kata sandi Anda"),
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        help_text=_("Hanya perlu bila Anda menandatangani."),
    )
