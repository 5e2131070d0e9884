"""How the people on a form sign the document it becomes."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.dokumen.forms import FormNomor
from kinerja.dokumen.models import CaraDokumen


class FormTerbit(FormNomor):
    """The way of signing; recorded approval first, because most of it is in the ledger already."""

    cara = forms.ChoiceField(
        label=_("Cara menandatangani"),
        choices=[(x.value, x.label) for x in (CaraDokumen.TERCATAT, *(c for c in CaraDokumen if c != "tercatat"))],
        initial=CaraDokumen.TERCATAT,
        widget=forms.RadioSelect,
        help_text=_("Semua penanda tangan memakai cara yang sama."),
    )
