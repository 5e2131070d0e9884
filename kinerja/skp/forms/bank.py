"""One row of the bank of results."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.dasar.kunci import FormVersi
from kinerja.rencana.models import Arah
from kinerja.skp.models import Akumulasi, Aspek, Perspektif
from kinerja.skp.services.bank import IsiBank


class FormBank(FormVersi):
    """Post, result, and one indicator of it."""

    jabatan = forms.CharField(
        label=_("Nama jabatan"),
        max_length=250,
        help_text=_("Persis seperti pada data jabatan; berlaku bagi semua jabatan bernama sama."),
    )
    rhk = forms.CharField(
        label=_("Rencana hasil kerja"),
        max_length=500,
        help_text=_("Hasilnya, bukan kegiatannya: “Terlayaninya …”, “Tersedianya …”."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    aspek = forms.ChoiceField(
        label=_("Aspek atau perspektif"),
        choices=[(_("Aspek"), Aspek.choices), (_("Perspektif (JPT)"), Perspektif.choices)],
    )
    iki = forms.CharField(
        label=_("Indikator kinerja individu"), max_length=500, widget=forms.Textarea(attrs={"rows": 2})
    )
    target = forms.CharField(
        label=_("Target yang lazim"), max_length=120, required=False, help_text=_("Setiap orang menyesuaikannya.")
    )
    satuan = forms.CharField(label=_("Satuan"), max_length=120, required=False)
    arah = forms.ChoiceField(label=_("Arah"), choices=Arah.choices)
    akumulasi = forms.ChoiceField(label=_("Realisasi setahun"), choices=Akumulasi.choices)

    def isi(self) -> IsiBank:
        """What was filled in."""
        return IsiBank(**{k: " ".join(str(v).split()) for k, v in self.cleaned_data.items() if k != "kunci"})
