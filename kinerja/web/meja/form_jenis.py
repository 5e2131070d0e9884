"""The part of a local pack about kinds of punishment: those of the register that this Pemda's own rules know."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.formsets import BaseFormSet
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from kinerja.aturan.pustaka import NilaiBerlaku, Pustaka
from kinerja.peraturan.hukuman import jenis_dikenal
from kinerja.web.meja.form_bagian import CABUT, SENDIRI, BagianNilai, FormCara


class FormJenis(FormCara):
    """Which kinds may be imposed; their codes, levels and words are the register's."""

    jenis = forms.MultipleChoiceField(
        label=_("Jenis hukuman PPPK"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_(
            "Jenis yang dikenal riwayat hukuman. Sebutan menurut peraturan sendiri dimuat lewat berkas naskah."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        jenis = self.fields["jenis"]
        assert isinstance(jenis, forms.ChoiceField)
        jenis.choices = [(x["kode"], f"{x['sebutan']} ({x['tingkat']})") for x in jenis_dikenal().values()]

    def clean(self) -> dict[str, Any]:
        """An own list holds something."""
        if self.cleaned_data.get("cara") == SENDIRI and not self.cleaned_data.get("jenis"):
            self.add_error("jenis", _t("Pilih paling sedikit satu jenis hukuman."))
        return self.cleaned_data


class BagianJenis(BagianNilai):
    """The same for the kinds of punishment of PPPK."""

    templat = "web/peraturan/bagian_jenis.html"

    def __init__(
        self, nilai: NilaiBerlaku, draf: Mapping[str, Any], data: Mapping[str, Any] | None, buku: Pustaka
    ) -> None:
        self._dasar(nilai, draf)
        self.form = FormJenis(
            data,
            prefix=self.awalan,
            initial={"cara": self.cara, "jenis": [x["kode"] for x in self.semula]},
            boleh_cabut=self.boleh_cabut,
            sendiri=_t("Jenis sendiri, seperti di bawah"),
        )

    @property
    def formulir(self) -> tuple[forms.BaseForm | BaseFormSet[Any], ...]:
        """What has errors to tell."""
        return (self.form,)

    def is_valid(self) -> bool:
        """Whether it can be read."""
        return self.form.is_valid()

    def isi(self) -> tuple[bool, Any]:
        """Whether the draft speaks of it, and what it says; a kind that was there keeps its own words."""
        cara = self.form.cleaned_data["cara"]
        if cara != SENDIRI:
            return cara == CABUT, None
        lama = {x["kode"]: x for x in self.semula}
        return True, [lama.get(k) or x for k, x in jenis_dikenal().items() if k in self.form.cleaned_data["jenis"]]
