"""The small forms of the acts: the version read, a note, a reason, a password."""

from collections.abc import Callable
from typing import TypeVar

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.akun.services import SandiSalah
from kinerja.dasar.kunci import FormVersi, SudahBerubah
from kinerja.perjanjian.galat import PKDitolak

T = TypeVar("T")


class FormTindakan(forms.Form):
    """Turns what an act refuses into errors of the form; what was typed stays."""

    def jalankan(self, aksi: Callable[[], T]) -> T | None:
        """Do the act; None and errors on the form when it is refused."""
        try:
            return aksi()
        except PKDitolak as galat:
            for pesan in galat.pesan:
                self.add_error(None, pesan)
        except SandiSalah as galat:
            self.add_error("sandi", str(galat))
        except SudahBerubah as galat:
            self.didahului(galat)
        return None

    def didahului(self, galat: SudahBerubah) -> None:
        """Somebody else was first."""
        for pesan in (galat.pesan, *galat.perubahan):
            self.add_error(None, pesan)


class KunciForm(FormTindakan, FormVersi):
    """An act without anything to fill in: only the version that was read."""

    def didahului(self, galat: SudahBerubah) -> None:
        """Told with what happened since; sent once more it is meant for what is there now."""
        self.sudah_berubah(galat)


class CatatanForm(KunciForm):
    """Sending back needs a note."""

    catatan = forms.CharField(
        label=_("Catatan"),
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Apa yang perlu diubah. Catatan ini tampil di atas perjanjian sampai diajukan lagi."),
    )


class AlasanForm(KunciForm):
    """A new version needs a reason."""

    alasan = forms.CharField(
        label=_("Alasan perubahan"),
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Apa yang berubah dan dasarnya, misalnya perubahan APBD atau pergantian pejabat."),
    )


class TandaTanganForm(FormTindakan):
    """Signing: exactly what was read, and the password again."""

    hash_dibaca = forms.CharField(widget=forms.HiddenInput, max_length=64)
    sandi = forms.CharField(
        label=_("Kata sandi Anda"), widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )


class SiapkanForm(FormTindakan):
    """The year of a new agreement."""

    tahun = forms.IntegerField(label=_("Tahun"), min_value=2000, max_value=2100)
