"""The form of a correction: what a statement may say otherwise, and the reason."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.aturan.periksa.nilai_lama import sebutan_skala
from kinerja.fakta.hukdis import kode_hukdis, sebutan_hukdis
from kinerja.fakta.models import Fakta, HukumanDisiplin, RiwayatPenilaian
from kinerja.fakta.selectors import sebut_kolom
from kinerja.fakta.services.periksa import rapikan_rating


class FormPembetulan(forms.ModelForm[Any]):
    """The columns of `ISI`; the reason is kept with the old statement."""

    alasan = forms.CharField(
        label=_("Alasan"),
        max_length=1000,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Disimpan bersama catatan yang lama dan di jejak."),
    )

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or {}
        return isi | {k: rapikan_rating(isi[k]) for k in ("hasil_kerja", "perilaku") if isi.get(k)}


class FormPembatalan(forms.Form):
    """Only the reason."""

    alasan_batal = forms.CharField(label=_("Alasan"), max_length=1000, widget=forms.Textarea({"rows": 2}))


def form_pembetulan(fakta: Fakta) -> type[FormPembetulan]:
    """The form for one kind of fact; words come from the rule that the fact stands under."""
    model = type(fakta)
    bentuk = forms.modelform_factory(
        model,
        form=FormPembetulan,
        fields=list(model.ISI),
        labels={k: sebut_kolom(k) for k in model.ISI},
        widgets={
            k: forms.DateInput({"type": "date"}, format="%Y-%m-%d")
            for k in model.ISI
            if model._meta.get_field(k).get_internal_type() == "DateField"
        },
    )
    for kolom, pilihan in _pilihan(fakta).items():
        bentuk.base_fields[kolom] = forms.ChoiceField(label=sebut_kolom(kolom), choices=pilihan)
    assert issubclass(bentuk, FormPembetulan)
    return bentuk


def _pilihan(fakta: Fakta) -> dict[str, list[tuple[str, str]]]:
    if isinstance(fakta, RiwayatPenilaian):
        return {"predikat": list(sebutan_skala(fakta.rezim).items())}
    if isinstance(fakta, HukumanDisiplin):
        return {"jenis": [(k, sebutan_hukdis(k, fakta.tanggal_sk)) for k in kode_hukdis()]}
    return {}
