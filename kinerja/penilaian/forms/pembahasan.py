"""Forms of a session: opening it, moving a mark, answering, closing."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.penilaian.models import Ekspektasi, Perpindahan


class FormBuka(forms.Form):
    """When, where and with whom the session sits."""

    tanggal = forms.DateField(label=_("Tanggal"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    tempat = forms.CharField(label=_("Tempat"), required=False, max_length=200)
    peserta = forms.CharField(
        label=_("Peserta"),
        required=False,
        max_length=4000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("Satu nama tiap baris. Dicetak pada risalah."),
    )


class FormPindah(forms.Form):
    """Where a mark would be instead, on what ground, why."""

    hasil_kerja = forms.ChoiceField(choices=Ekspektasi.choices, widget=forms.RadioSelect, label=_("Hasil kerja"))
    perilaku = forms.ChoiceField(choices=Ekspektasi.choices, widget=forms.RadioSelect, label=_("Perilaku kerja"))
    dasar = forms.ChoiceField(choices=Perpindahan.Dasar.choices, widget=forms.RadioSelect, label=_("Dasar"))
    alasan = forms.CharField(label=_("Alasan"), max_length=4000, widget=forms.Textarea({"rows": 3}))


class FormJawab(forms.Form):
    """The rater's answer in words."""

    tanggapan = forms.CharField(
        label=_("Tanggapan penilai"), required=False, max_length=2000, widget=forms.Textarea({"rows": 2})
    )


class FormTutup(forms.Form):
    """What the minutes say beside the moves."""

    catatan = forms.CharField(
        label=_("Catatan risalah"), required=False, max_length=6000, widget=forms.Textarea({"rows": 4})
    )
