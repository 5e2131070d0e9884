"""Forms of the agencies' own marks: one agency, and all of them on one page, one small form a row."""

from collections.abc import Sequence

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from kinerja.dasar.kunci import FormVersi
from kinerja.penilaian.isian import IsianPredikatUnit
from kinerja.penilaian.models import PredikatOrganisasi
from kinerja.penilaian.selectors.perangkat import BarisPerangkat

ID_FORM = "tetapkan"  # the fields stand in the cells of a list, outside the element of their form


class FormPredikatOrganisasi(FormVersi):
    """The unit's own mark and the reason for it."""

    predikat = forms.ChoiceField(
        choices=[("", _("Pilih predikat")), *PredikatOrganisasi.Nilai.choices], label=_("Predikat kinerja organisasi")
    )
    alasan = forms.CharField(widget=forms.Textarea({"rows": 3}), label=_("Dasar dan alasan"), max_length=2000)


class FormPredikatBaris(FormVersi):
    """The same in a row; nothing chosen leaves the agency as it is."""

    use_required_attribute = False

    predikat = forms.ChoiceField(
        choices=[("", _("Belum ditetapkan")), *PredikatOrganisasi.Nilai.choices],
        required=False,
        label=_("Predikat"),
        widget=forms.Select({"form": ID_FORM, "class": "form-select"}),
    )
    alasan = forms.CharField(
        required=False,
        max_length=2000,
        label=_("Dasar dan alasan"),
        widget=forms.Textarea({"rows": 2, "form": ID_FORM, "class": "form-control"}),
    )
    kunci = forms.IntegerField(min_value=0, widget=forms.HiddenInput({"form": ID_FORM}))


class BarisUnit:
    """An agency with its form; bound where the row was sent."""

    def __init__(self, isi: BarisPerangkat, data: QueryDict | None) -> None:
        self.isi, self.nilai = isi, isi.nilai
        awalan = f"u{isi.unit_id}"
        self.terkirim = data is not None and f"{awalan}-predikat" in data
        self.form = FormPredikatBaris(data if self.terkirim else None, prefix=awalan, initial=awal_predikat(isi.nilai))

    def isian(self, bersama: str) -> IsianPredikatUnit | None:
        """What was chosen, with the shared reason where the row has none; None where nothing differs."""
        kini, lama = self.form.cleaned_data, awal_predikat(self.nilai)
        predikat, alasan = kini["predikat"], kini["alasan"].strip()
        if (predikat, alasan) == (lama["predikat"], lama["alasan"]):
            return None
        return IsianPredikatUnit(self.isi.unit_id, predikat, alasan or bersama, kini["kunci"])

    @property
    def keadaan(self) -> str:
        """What the filter compares."""
        return "belum" if self.nilai is None else "sudah"

    @property
    def beda(self) -> bool:
        """Whether a mark is stored that is another one than what stands in the row."""
        return self.nilai is not None and self.form["predikat"].value() != self.nilai.predikat


def susun_unit(semua: Sequence[BarisPerangkat], data: QueryDict | None = None) -> list[BarisUnit]:
    """The forms of the agencies."""
    return [BarisUnit(satu, data) for satu in semua]


def awal_predikat(nilai: PredikatOrganisasi | None) -> dict[str, str | int]:
    """What a form begins with: the mark there is, at its version."""
    if nilai is None:
        return {"predikat": "", "alasan": "", "kunci": 0}
    return {"predikat": nilai.predikat, "alasan": nilai.alasan, "kunci": nilai.kunci}
