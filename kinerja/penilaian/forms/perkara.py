"""Forms of a correction and of an objection; files are stored when the rest of the form is right."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from kinerja.aturan.periksa import Temuan
from kinerja.dasar.berkas import Berkas, BerkasDitolak, simpan_berkas
from kinerja.penilaian.models import Ekspektasi, Keberatan, Koreksi, Pernyataan

PANJANG = 4000


class PilihBanyak(forms.FileInput):
    """One button for several files."""

    allow_multiple_selected = True


class BanyakBerkas(forms.FileField):
    """Several files in one field; an empty list where none was sent."""

    widget = PilihBanyak

    def clean(self, data: object, initial: object = None) -> "list[UploadedFile[bytes]]":
        """Each file as Django checks a single one."""
        return [super(BanyakBerkas, self).clean(satu, initial) for satu in data] if isinstance(data, list) else []


class FormBerlampiran(forms.Form):
    """A form with files: `berkas` is stored by `simpan_lampiran` once everything else is valid."""

    berkas = BanyakBerkas(
        label=_("Lampiran"),
        required=False,
        help_text=_("Boleh beberapa: PDF, gambar, atau dokumen kantor yang asli."),
    )

    @property
    def tanpa_berkas(self) -> dict[str, Any]:
        """What the form holds, its files apart."""
        return {nama: nilai for nama, nilai in self.cleaned_data.items() if nama != "berkas"}

    def simpan_lampiran(self) -> tuple[Berkas, ...] | None:
        """The stored files; None when one was refused, which the form then says."""
        hasil: list[Berkas] = []
        for satu in self.cleaned_data["berkas"]:
            try:
                hasil.append(simpan_berkas(satu, nama=satu.name or ""))
            except BerkasDitolak as galat:
                self.add_error("berkas", str(galat))
        return None if self.errors else tuple(hasil)

    def tambah_temuan(self, temuan: Iterable[Temuan]) -> None:
        """Every reason of a refusal beside its field."""
        for t in temuan:
            self.add_error(t.isian if t.isian in self.fields else None, t.pesan)


class FormRating(FormBerlampiran):
    """Two three-step choices."""

    hasil_kerja = forms.ChoiceField(choices=Ekspektasi.choices, widget=forms.RadioSelect, label=_("Hasil kerja"))
    perilaku = forms.ChoiceField(choices=Ekspektasi.choices, widget=forms.RadioSelect, label=_("Perilaku kerja"))


class FormKoreksi(FormRating):
    """What should stand instead, and why."""

    sebab = forms.ChoiceField(
        label=_("Apa yang keliru"),
        widget=forms.RadioSelect,
        choices=[(k, v) for k, v in Koreksi.Sebab.choices if k != Koreksi.Sebab.KEBERATAN],
        help_text=_("Salah ketik dapat diputus BKPSDM; yang lain diputus atasan Anda."),
    )
    alasan = forms.CharField(label=_("Alasan"), max_length=PANJANG, widget=forms.Textarea({"rows": 3}))
    bukti = forms.CharField(
        label=_("Bukti"),
        required=False,
        max_length=PANJANG,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Sebutkan surat, catatan dialog, atau halaman yang menunjukkan nilai itu keliru, atau lampirkan."),
    )
    field_order = ["sebab", "hasil_kerja", "perilaku", "alasan", "bukti", "berkas"]


class FormPutusan(forms.Form):
    """The second person's words."""

    putusan = forms.CharField(
        label=_("Catatan putusan"),
        required=False,
        max_length=PANJANG,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Wajib diisi bila tidak menyetujui."),
    )


class FormSetujui(forms.Form):
    """One remark on everything that is agreed to at once."""

    putusan = forms.CharField(
        label=_("Catatan putusan untuk semuanya"),
        required=False,
        max_length=PANJANG,
        widget=forms.Textarea({"rows": 2}),
    )


class FormKeberatan(FormRating):
    """The objection of the rated person."""

    saluran = forms.ChoiceField(
        label=_("Disampaikan"), choices=Keberatan.Saluran.choices, widget=forms.RadioSelect, initial="atasan"
    )
    alasan = forms.CharField(
        label=_("Alasan keberatan"),
        max_length=PANJANG,
        widget=forms.Textarea({"rows": 5}),
        help_text=_("Apa yang menurut Anda tidak tepat, dan apa buktinya. Penilai dan yang memutus akan membacanya."),
    )
    field_order = ["hasil_kerja", "perilaku", "alasan", "berkas", "saluran"]


class FormPernyataan(FormBerlampiran):
    """What one side said on a day."""

    pihak = forms.ChoiceField(label=_("Keterangan dari"), choices=Pernyataan.Pihak.choices)
    tanggal = forms.DateField(label=_("Tanggal"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    isi = forms.CharField(label=_("Keterangan"), max_length=PANJANG, widget=forms.Textarea({"rows": 4}))
    field_order = ["pihak", "tanggal", "isi", "berkas"]


class FormPutusanKeberatan(FormRating):
    """The final decision: the two ratings that stand from now on, and why."""

    putusan = forms.CharField(
        label=_("Alasan putusan"),
        max_length=PANJANG,
        widget=forms.Textarea({"rows": 5}),
        help_text=_("Dibaca pegawai dan penilainya, dan melekat pada nilainya. Putusan ini final."),
    )
    berkas = None  # type: ignore[assignment]  # Django's way to leave out a field of the parent
