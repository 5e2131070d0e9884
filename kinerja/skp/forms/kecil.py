"""The small forms: a reason, feedback, a dialogue, evidence."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.dasar.kunci import FormVersi


class FormAlasan(FormVersi):
    """Why a set SKP changes."""

    alasan = forms.CharField(
        label=_("Alasan perubahan"),
        help_text=_("Misalnya perubahan anggaran, penugasan baru, atau perubahan perjanjian kinerja atasan."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class FormKembali(FormVersi):
    """What is to be mended before a period is handed in again."""

    pesan = forms.CharField(
        label=_("Apa yang perlu diperbaiki?"),
        help_text=_(
            "Sebutkan angkanya atau bukti yang kurang. Catatan ini tampil di atas realisasi yang bersangkutan."
        ),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class FormUmpanBalik(forms.Form):
    """Feedback on a person; on a result or a behaviour value if one is chosen."""

    isi = forms.CharField(
        label=_("Umpan balik"),
        help_text=_("Satu hal yang Anda lihat, contohnya, dan akibatnya. Yang bersangkutan dan atasannya membacanya."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    tentang = forms.ChoiceField(label=_("Tentang"), required=False)

    def __init__(self, *args: object, pilihan: list[tuple[str, object]] | None = None, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed through to Django's form
        isian = self.fields["tentang"]
        assert isinstance(isian, forms.ChoiceField)
        isian.choices = [("", _("Kinerja secara umum")), *(pilihan or [])]


class FormDialog(forms.Form):
    """A talk in three lines, and what follows from it."""

    tanggal = forms.DateField(label=_("Tanggal"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    berjalan_baik = forms.CharField(
        label=_("Yang berjalan baik"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    perlu_diperbaiki = forms.CharField(
        label=_("Yang perlu diperbaiki"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    kesepakatan = forms.CharField(label=_("Kesepakatan"), required=False, widget=forms.Textarea(attrs={"rows": 2}))
    tindak_lanjut = forms.CharField(label=_("Tindak lanjut"), required=False)
    tindak_lanjut_sampai = forms.DateField(
        label=_("Selesai sebelum"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class FormBukti(forms.Form):
    """Evidence: a file or a link, with a name if the file's own says too little."""

    berkas = forms.FileField(
        label=_("Berkas"), required=False, help_text=_("PDF, gambar, atau dokumen kantor yang asli.")
    )
    tautan = forms.URLField(
        label=_("atau tautan"), required=False, max_length=500, assume_scheme="https", help_text=_("Alamat lengkap.")
    )
    nama = forms.CharField(label=_("Nama bukti"), required=False, max_length=250)
    untuk = forms.MultipleChoiceField(
        label=_("Membuktikan"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Pilih paling sedikit satu.")},
    )

    def __init__(self, *args: object, pilihan: list[tuple[str, str]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed through to Django's form
        isian = self.fields["untuk"]
        assert isinstance(isian, forms.MultipleChoiceField)
        isian.choices = pilihan

    def clean(self) -> dict[str, object]:
        """One of the two is asked."""
        data = super().clean() or {}
        if not (data.get("berkas") or data.get("tautan") or {"berkas", "tautan"} & set(self.errors)):
            self.add_error("berkas", _("Pilih berkas atau isi tautan."))
        return data
