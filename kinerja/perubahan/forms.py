"""The reason of a change, and the confirmation of several papers with one password."""

from collections.abc import Callable
from typing import TypeVar

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.akun.services import SandiSalah
from kinerja.dasar.kunci import SudahBerubah
from kinerja.perjanjian.galat import PKDitolak
from kinerja.perubahan.galat import PerubahanDitolak
from kinerja.skp.galat import Ditolak

T = TypeVar("T")


class FormTindakan(forms.Form):
    """Turns what an act refuses into errors of the form; what was chosen stays."""

    def jalankan(self, aksi: Callable[[], T]) -> T | None:
        """Do the act; None and errors on the form when it is refused."""
        try:
            return aksi()
        except SandiSalah as galat:
            self.add_error("sandi", str(galat))
        except (PKDitolak, PerubahanDitolak) as galat:
            for pesan in galat.pesan:
                self.add_error(None, pesan)
        except (Ditolak, SudahBerubah) as galat:
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
