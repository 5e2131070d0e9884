"""The form of a set: a fieldset for each document with the posts that sign it."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.dokumen.naskah.set_daerah import DAERAH, WAJIB, jenis_set
from kinerja.organisasi.models import JenisJabatan

PALING_BANYAK = 30
KOSONG = 2


class FormDokumenSet(forms.Form):
    """One document; without a kind it does not exist. Its place among the others is its number."""

    urutan = forms.IntegerField(label=_("Urutan"), min_value=0, max_value=999)
    jenis = forms.ChoiceField(label=_("Dokumen"), required=False)
    sifat = forms.ChoiceField(
        label=_("Tanda"),
        required=False,
        choices=[("", _("Menurut naskahnya")), (WAJIB, _("Diwajibkan peraturan")), (DAERAH, _("Kebijakan daerah"))],
    )
    jabatan = forms.MultipleChoiceField(
        label=_("Ditandatangani oleh"),
        required=False,
        choices=JenisJabatan.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    pengelola_anggaran = forms.BooleanField(label=_("Hanya yang mengelola anggaran"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        jenis = self.fields["jenis"]
        assert isinstance(jenis, forms.ChoiceField)
        jenis.choices = [("", _("Tidak dipakai")), *((j.jenis, j.judul) for j in jenis_set())]

    def clean(self) -> dict[str, Any]:
        """A document that nobody signs is a mistake, and so is a signer of nothing."""
        data = self.cleaned_data
        if data.get("jenis") and not data.get("jabatan"):
            self.add_error("jabatan", _("Pilih sekurangnya satu jenis jabatan, atau kosongkan dokumennya."))
        return data

    def isi(self) -> dict[str, Any]:
        """The document as a draft keeps it."""
        data = self.cleaned_data
        isi: dict[str, Any] = {"jenis": data["jenis"], "jabatan": list(data["jabatan"])}
        isi |= {"pengelola_anggaran": True} if data.get("pengelola_anggaran") else {}
        return isi | ({"sifat": data["sifat"]} if data.get("sifat") else {})


def susun_dokumen(dokumen: Sequence[Mapping[str, Any]], data: Mapping[str, Any] | None) -> list[FormDokumenSet]:
    """A form for each document of a set, and empty ones."""
    if data is not None:
        ada = [n for n in range(PALING_BANYAK) if f"dokumen-{n}-urutan" in data]
        return [FormDokumenSet(data, prefix=f"dokumen-{n}") for n in ada]
    isi = [*dokumen, *({} for _n in range(KOSONG))]
    awal = ({**x, "urutan": n} for n, x in enumerate(isi, start=1))
    return [FormDokumenSet(initial=x, prefix=f"dokumen-{n}") for n, x in enumerate(awal)]


def isi_dokumen(formulir: Sequence[FormDokumenSet]) -> list[dict[str, Any]]:
    """The documents in their order."""
    dipakai = [f for f in formulir if f.cleaned_data.get("jenis")]
    return [f.isi() for f in sorted(dipakai, key=lambda f: int(f.cleaned_data["urutan"]))]
