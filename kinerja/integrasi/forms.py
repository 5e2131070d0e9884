"""The one form of the differences: which of them, and what about them."""

from django import forms
from django.utils.translation import gettext_lazy as _

TERIMA, CATAT = "terima", "catat"


class FormPutusan(forms.Form):
    """What was ticked and which button was pressed; `setuju` comes from the page that asks once more."""

    aksi = forms.ChoiceField(choices=[(TERIMA, _("Pakai data BKN")), (CATAT, _("Pertahankan data di sini"))])
    alasan = forms.CharField(required=False, max_length=500)
    setuju = forms.BooleanField(required=False)
