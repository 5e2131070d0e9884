"""Why an officer looks as somebody else."""

from django import forms
from django.utils.translation import gettext_lazy as _


class FormLihat(forms.Form):
    """The reason is read by the person."""

    alasan = forms.CharField(
        label=_("Alasan"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Misalnya nomor tiket bantuan. Pegawai itu membacanya."),
    )
