"""Fields that read numbers as Indonesians write them, and the base of forms that carry the version read."""

from collections.abc import Callable
from typing import TypeVar

from django import forms
from django.utils.translation import gettext as _

from kinerja.dasar.angka import AngkaSalah, Target, baca_rupiah, baca_target
from kinerja.dasar.kunci import FormVersi, SudahBerubah
from kinerja.rencana.galat import RencanaDitolak

T = TypeVar("T")


class FieldTarget(forms.CharField):
    """A target: a number, a range (`2 - 3`) or a text (`WTP`); empty = none."""

    def clean(self, value: object) -> Target | None:
        """The target, or a message that says how to write it."""
        teks = super().clean(value)
        if not teks:
            return None
        try:
            return baca_target(teks)
        except AngkaSalah as galat:
            raise forms.ValidationError(str(galat)) from None


class FieldRupiah(forms.CharField):
    """Whole rupiah, `1.234.567` or `Rp 1.234.567`; empty = none."""

    def clean(self, value: object) -> int | None:
        """The amount, or a message that says how to write it."""
        teks = super().clean(value)
        if not teks:
            return None
        try:
            jumlah = baca_rupiah(teks)
        except AngkaSalah as galat:
            raise forms.ValidationError(str(galat)) from None
        if jumlah != int(jumlah) or jumlah < 0:
            raise forms.ValidationError(_("Tulis dalam rupiah bulat, tidak di bawah nol."))
        return int(jumlah)


class FormBerkunci(FormVersi):
    """Carries the version the record was read at (none for a new one); what an act refuses becomes its errors."""

    kunci = forms.IntegerField(min_value=0, widget=forms.HiddenInput, required=False)

    def jalankan(self, aksi: Callable[[], T]) -> T | None:
        """Do the act; None and errors on the form when it is refused. What was typed stays."""
        try:
            return aksi()
        except RencanaDitolak as galat:
            for pesan in galat.pesan:
                self.add_error(None, pesan)
        except SudahBerubah as galat:
            self.sudah_berubah(galat)
        return None

    @property
    def kunci_dibaca(self) -> int:
        """The version read; -1 for a form sent without one."""
        nilai: int | None = self.cleaned_data.get("kunci")
        return -1 if nilai is None else nilai
