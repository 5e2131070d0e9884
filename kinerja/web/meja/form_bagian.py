"""One value of a local pack on the page: left as it is, this Pemda's own, or given back to the national rule."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.formsets import BaseFormSet
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from kinerja.aturan.pustaka import NilaiBerlaku, Pustaka
from kinerja.peraturan.butir import kata_dikenal
from kinerja.web.meja.form_nilai import Bagian, FormNilai

NASIONAL, SENDIRI, CABUT = "nasional", "sendiri", "cabut"


class FormCara(forms.Form):
    """Whether one value is this Pemda's own here."""

    cara = forms.ChoiceField(label=_("Sumber"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, boleh_cabut: bool, sendiri: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pilihan = [(NASIONAL, _t("Tetap seperti sekarang")), (SENDIRI, sendiri)]
        if boleh_cabut:
            pilihan.append((CABUT, _t("Cabut nilai daerah, kembali ke nilai nasional")))
        cara = self.fields["cara"]
        assert isinstance(cara, forms.ChoiceField)
        cara.choices = pilihan


class BagianNilai:
    """The part of the page about one value: how it is set, and what it is."""

    templat = "web/peraturan/bagian_nilai.html"

    def __init__(
        self, nilai: NilaiBerlaku, draf: Mapping[str, Any], data: Mapping[str, Any] | None, buku: Pustaka
    ) -> None:
        self._dasar(nilai, draf)
        self.form: FormCara = FormCara(
            data,
            prefix=self.awalan,
            initial={"cara": self.cara},
            boleh_cabut=self.boleh_cabut,
            sendiri=_t("Nilai sendiri, seperti di bawah"),
        )
        self.nilai = FormNilai(
            self.id,
            self.semula,
            data if self.form["cara"].value() == SENDIRI else None,
            kata=kata_dikenal(self.id, buku),
            prefix=f"{self.awalan}-nilai",
        )
        self._diubah = data is not None and not self.nilai.is_bound and self._berbeda(data, buku)

    alasan = ""

    def _dasar(self, nilai: NilaiBerlaku, draf: Mapping[str, Any]) -> None:
        self.id, self.judul, self.berlaku = nilai.id, nilai.judul, nilai
        self.awalan = nilai.id.replace(".", "-")
        self.semula = draf.get(self.id) or nilai.nilai
        ada = self.id in draf
        self.cara = (SENDIRI if draf.get(self.id) is not None else CABUT) if ada else NASIONAL
        self.boleh_cabut = nilai.lapis == "daerah" or self.cara == CABUT

    def _berbeda(self, data: Mapping[str, Any], buku: Pustaka) -> bool:
        """Whether figures were typed although the value was left as it is."""
        if not any(k.startswith(f"{self.awalan}-nilai-") for k in data):
            return False
        terisi = FormNilai(self.id, self.semula, data, kata=kata_dikenal(self.id, buku), prefix=f"{self.awalan}-nilai")
        return terisi.has_changed()

    @property
    def susunan(self) -> Bagian:
        """The fields as the page shows them."""
        return self.nilai.susunan()

    @property
    def formulir(self) -> tuple[forms.BaseForm | BaseFormSet[Any], ...]:
        """What has errors to tell."""
        return (self.form, self.nilai)

    def is_valid(self) -> bool:
        """Whether the part can be read; figures typed beside "as it is" are asked about, not dropped."""
        if self.form.is_valid() and self.form.cleaned_data["cara"] == NASIONAL and self._diubah:
            pesan = _t("Isinya Anda ubah, tetapi sumbernya tetap. Pilih nilai sendiri, atau kembalikan isinya.")
            self.form.add_error("cara", pesan)
        return self.form.is_valid() and (not self.nilai.is_bound or self.nilai.is_valid())

    @property
    def terbuka(self) -> bool:
        """Whether the fields are shown at once: where they are this Pemda's own, or wrong."""
        return self.berbeda or (self.form.is_bound and not self.is_valid())

    @property
    def berbeda(self) -> bool:
        """Whether the draft speaks of the value."""
        return bool(self.form["cara"].value() != NASIONAL)

    def isi(self) -> tuple[bool, Any]:
        """Whether the draft speaks of this value, and what it says (None = the local value ends)."""
        cara = self.form.cleaned_data["cara"]
        return cara != NASIONAL, self.nilai.hasil if cara == SENDIRI else None
