"""Forms of scanned paper: upload, match by hand, confirm or send back."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from kinerja.dasar.kode import rapikan_kode
from kinerja.dasar.kunci import FormVersi
from kinerja.dokumen.forms import FormNomor


class _BanyakBerkas(forms.FileInput):
    allow_multiple_selected = True


class _IsianBerkas(forms.FileField):
    """Several files at once."""

    def clean(self, data: Any, initial: Any = None) -> list["UploadedFile[bytes]"]:
        """Each file checked as one."""
        semua = data if isinstance(data, list | tuple) else [data]
        return [super(_IsianBerkas, self).clean(x, initial) for x in semua] or [super().clean(None, initial)]


class FormUnggah(forms.Form):
    """Scans to bring back."""

    berkas = _IsianBerkas(
        label=_("Berkas pindaian"),
        widget=_BanyakBerkas({"accept": "application/pdf", "multiple": True}),
        help_text=_("PDF, satu atau beberapa. Pindai dengan 200 titik per inci (dpi) atau lebih."),
    )

    rahasia = forms.BooleanField(
        label=_("Berkas rahasia"),
        required=False,
        help_text=_("Halaman yang tidak dikenali hanya Anda yang melihat dan mencocokkannya."),
    )

    def __init__(self, *args: Any, hanya_rahasia: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if hanya_rahasia:  # a desk of secret papers alone: its scans hold nothing else
            self.fields["rahasia"].disabled, self.fields["rahasia"].initial = True, True

    def isi(self) -> list[tuple[str, bytes]]:
        """Name and content of each."""
        return [(str(x.name), x.read()) for x in self.cleaned_data["berkas"]]


class FormCocok(forms.Form):
    """The code printed beside the QR."""

    kode = forms.CharField(label=_("Kode pada halaman"), max_length=20)

    def clean_kode(self) -> str:
        """As codes are kept."""
        return rapikan_kode(str(self.cleaned_data["kode"]))


class FormPeriksa(FormNomor, FormVersi):
    """The second person's word."""

    putusan = forms.ChoiceField(
        label=_("Hasil pemeriksaan"),
        choices=[
            ("sah", _("Semua halaman terbaca dan semua sudah bertanda tangan")),
            ("kembali", _("Kembalikan untuk dipindai ulang")),
        ],
        widget=forms.RadioSelect,
    )
    alasan = forms.CharField(
        label=_("Yang kurang"),
        max_length=500,
        required=False,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Diisi bila dikembalikan."),
    )
