"""The form of a correction: what a statement may say otherwise, and the reason."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.dasar.tampilan import sebutan_kode
from kinerja.fakta.models import Fakta


class FormPembetulan(forms.ModelForm[Any]):
    """The columns of `ISI`; the reason is kept with the old statement."""

    alasan = forms.CharField(
        label=_("Alasan"),
        max_length=1000,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Disimpan bersama catatan yang lama dan di jejak."),
    )


class FormPembatalan(forms.Form):
    """Only the reason."""

    alasan_batal = forms.CharField(label=_("Alasan"), max_length=1000, widget=forms.Textarea({"rows": 2}))


def form_pembetulan(model: type[Fakta]) -> type[FormPembetulan]:
    """The form for one kind of fact."""
    bentuk = forms.modelform_factory(
        model,
        form=FormPembetulan,
        fields=list(model.ISI),
        labels={k: sebutan_kode(k) for k in model.ISI},
        widgets={
            k: forms.DateInput({"type": "date"}, format="%Y-%m-%d")
            for k in model.ISI
            if model._meta.get_field(k).get_internal_type() == "DateField"
        },
    )
    assert issubclass(bentuk, FormPembetulan)
    return bentuk
