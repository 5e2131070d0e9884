"""Forms of the pages that join several floors."""

from django import forms
from django.conf import settings
from django.core.files.base import File
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinerja.dasar.kunci import FormVersi


class FormBerkas(forms.Form):
    """One exchange file; what is inside is judged by reading it, not by its name."""

    berkas = forms.FileField(
        label=gettext_lazy("Berkas"),
        help_text=gettext_lazy("CSV atau lembar pertama XLSX. Diperiksa dahulu; belum ada yang disimpan."),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.xlsx,.txt"}),
        allow_empty_file=True,
    )

    def clean_berkas(self) -> File[bytes]:
        """Too big a file is refused before it is read."""
        berkas: File[bytes] = self.cleaned_data["berkas"]
        batas = settings.BATAS_TABEL
        if (berkas.size or 0) > batas:
            pesan = _("Berkas %(ada)d MB; paling besar %(batas)d MB. Bagi menjadi beberapa berkas.")
            raise forms.ValidationError(pesan % {"ada": -(-(berkas.size or 0) // 2**20), "batas": batas // 2**20})
        return berkas


class FormCatatan(FormVersi):
    """What the successor should know beside the list."""

    catatan = forms.CharField(
        label=gettext_lazy("Catatan untuk pengganti"),
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=gettext_lazy("Apa yang sedang berjalan, siapa yang menunggu apa, dan apa yang perlu didahulukan."),
    )
