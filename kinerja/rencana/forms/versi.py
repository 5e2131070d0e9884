"""The forms of a plan document and of a new version."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.rencana.forms.isian import FormBerkunci

HARI = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class DokumenForm(FormBerkunci):
    """A new plan document."""

    kode = forms.SlugField(label=_("Kode"), max_length=60, help_text=_("Misalnya rpjmd-2025-2029 atau apbd-2026."))
    nama = forms.CharField(label=_("Nama dokumen"), max_length=200)
    tahun_awal = forms.IntegerField(label=_("Tahun awal"), min_value=1990, max_value=2100)
    tahun_akhir = forms.IntegerField(label=_("Tahun akhir"), min_value=1990, max_value=2100)
    tanggal = forms.DateField(label=_("Berlaku sejak"), widget=HARI)


class VersiForm(FormBerkunci):
    """A new version, copied from an existing one."""

    kode = forms.SlugField(
        label=_("Kode versi"),
        max_length=30,
        help_text=_("geser_1, geser_2, … untuk pergeseran; perubahan untuk APBD-P."),
    )
    tanggal = forms.DateField(label=_("Berlaku sejak"), widget=HARI)
    alasan = forms.CharField(
        label=_("Alasan"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Apa yang berubah dan dasarnya, misalnya nomor Perda atau Perkada."),
    )
