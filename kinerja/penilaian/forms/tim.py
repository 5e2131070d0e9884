"""Forms of the team page: one small form a row, read together; what was typed is kept."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from kinerja.dasar.tampilan import pesan_galat
from kinerja.penilaian.isian import IsianNilai
from kinerja.penilaian.matriks import petak_predikat, rating_beralasan
from kinerja.penilaian.models import Ekspektasi
from kinerja.penilaian.selectors.tim import BarisTim


class FormBaris(forms.Form):
    """Two three-step choices, a reason and a note for one person; both choices or none."""

    hasil_kerja = forms.ChoiceField(
        choices=Ekspektasi.choices, widget=forms.RadioSelect, required=False, label=_("Hasil kerja")
    )
    perilaku = forms.ChoiceField(
        choices=Ekspektasi.choices, widget=forms.RadioSelect, required=False, label=_("Perilaku")
    )
    alasan = forms.CharField(required=False, max_length=2000, label=_("Alasan"), widget=forms.Textarea({"rows": 2}))
    catatan = forms.CharField(
        required=False, max_length=2000, label=_("Catatan untuk pegawai"), widget=forms.Textarea({"rows": 2})
    )
    kunci = forms.IntegerField(required=False, widget=forms.HiddenInput)
    lembar = forms.IntegerField(required=False, widget=forms.HiddenInput)  # of a returned realisation, as it was read

    def clean(self) -> dict[str, object]:
        isi = super().clean() or {}
        if bool(isi.get("hasil_kerja")) != bool(isi.get("perilaku")):
            kosong = "perilaku" if isi.get("hasil_kerja") else "hasil_kerja"
            self.add_error(kosong, _("Pilih hasil kerja dan perilaku, atau kosongkan keduanya."))
        return isi

    @property
    def terisi(self) -> bool:
        """Whether both choices are there."""
        return bool(self.cleaned_data.get("hasil_kerja") and self.cleaned_data.get("perilaku"))


class FormOrang(FormBaris):
    """The same for the page of one person, with one line of a dialogue."""

    dialog = forms.CharField(
        required=False,
        max_length=500,
        label=_("Dialog kinerja hari ini"),
        help_text=_("Satu baris: apa yang Anda sepakati berdua. Dicatat sebagai dialog, terpisah dari nilai."),
    )


class BarisIsian:
    """A row of the team page: what stands in its fields, and the form that reads them once they were sent.

    A page that is only opened makes no form: what is stored is drawn as it is.
    """

    def __init__(self, baris: BarisTim, data: QueryDict | None, kelas: type[FormBaris] = FormBaris) -> None:
        self.baris = baris
        self.awalan = f"p{baris.penugasan.pk}"
        self._data, self._kelas = data, kelas

    @property
    def dapat_diisi(self) -> bool:
        """Whether a mark can be given here."""
        return self.baris.dapat_dinilai

    @cached_property
    def form(self) -> FormBaris | None:
        """None where nothing can be given."""
        return self._kelas(self._data, prefix=self.awalan, initial=self._tersimpan()) if self.dapat_diisi else None

    def _tersimpan(self) -> dict[str, object]:
        awal = self.baris.penilaian
        return {
            "hasil_kerja": awal.hasil_kerja if awal else "",
            "perilaku": awal.perilaku if awal else "",
            "alasan": awal.alasan if awal else "",
            "catatan": awal.catatan if awal else "",
            "kunci": awal.kunci if awal else None,
            "lembar": self.baris.lembar_kembali,
        }

    @cached_property
    def isi(self) -> Mapping[str, object]:
        """What stands in each field: as typed where something was sent, else as stored."""
        tersimpan = self._tersimpan()
        if self._data is None or self.form is None:
            return tersimpan
        return {nama: self.form[nama].value() for nama in tersimpan}

    @cached_property
    def galat(self) -> Mapping[str, list[str]]:
        """What is wrong with each field that was sent."""
        if self._data is None or self.form is None:
            return defaultdict(list)
        return {nama: pesan_galat(self.form[nama]) for nama in self.form.fields}

    def isian(self) -> IsianNilai | None:
        """What the rater gave for this person; None when nothing was given."""
        if self.form is None or not self.form.terisi:
            return None
        isi = self.form.cleaned_data
        return IsianNilai(
            penugasan_id=self.baris.penugasan.pk,
            hasil_kerja=isi["hasil_kerja"],
            perilaku=isi["perilaku"],
            alasan=isi["alasan"],
            catatan=isi["catatan"],
            kunci=isi["kunci"],
            lembar=isi["lembar"],
        )

    @property
    def pratinjau(self) -> str:
        """The predikat that what stands in the row gives; empty while a choice is missing."""
        if not self.dapat_diisi:
            return self.baris.penilaian.predikat if self.baris.penilaian else ""
        pasangan = (str(self.isi["hasil_kerja"] or ""), str(self.isi["perilaku"] or ""))
        return petak_predikat(self.baris.bagian.mulai).get(pasangan, "")

    @property
    def perlu_alasan(self) -> bool:
        """Whether the rule asks a reason for what is chosen and none is written: the field stands open."""
        if not self.dapat_diisi or self.isi["alasan"]:
            return False
        return bool(rating_beralasan(self.baris.bagian.mulai) & {self.isi["hasil_kerja"], self.isi["perilaku"]})

    def berubah(self) -> bool:
        """Whether this row says something else than what is stored."""
        awal, isi = self.baris.penilaian, self.isian()
        if isi is None:
            return False
        kini = (isi.hasil_kerja, isi.perilaku, isi.alasan.strip(), isi.catatan.strip())
        return awal is None or kini != (awal.hasil_kerja, awal.perilaku, awal.alasan, awal.catatan)


def susun_baris(tim: Sequence[BarisTim], data: QueryDict | None) -> list[BarisIsian]:
    """The rows of a team; `data` is what was sent."""
    return [BarisIsian(b, data) for b in tim]
