"""Why an officer looks as somebody else; who prepares drafts, who acts in whose name, and on which days."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models import Pegawai, Penugasan
from kinerja.organisasi.sesi import kapasitas


class FormLihat(forms.Form):
    """The reason is read by the person."""

    alasan = forms.CharField(
        label=_("Alasan"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Misalnya nomor tiket bantuan. Pegawai itu membacanya."),
    )


def pegawai_dari_nip(teks: str) -> Pegawai:
    """The person of that number."""
    orang = Pegawai.objects.filter(pengenal__nilai=teks.replace(" ", "")).select_related("akun").first()
    if orang is None:
        raise forms.ValidationError(_("Tidak ada pegawai dengan NIP ini. Periksa angkanya."))
    return orang


class FormMasa(forms.Form):
    """Somebody named by NIP, and the days."""

    nip = forms.CharField(label=_("NIP"), max_length=30)
    mulai = forms.DateField(label=_("Mulai"), widget=forms.DateInput(attrs={"type": "date"}))
    sampai = forms.DateField(
        label=_("Sampai"),
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("Berakhir sendiri sesudah hari ini. Dapat dicabut kapan saja."),
    )

    def clean_nip(self) -> Pegawai:
        """The person."""
        return pegawai_dari_nip(str(self.cleaned_data["nip"]))


class FormPenyiap(FormMasa):
    """Who prepares."""

    nip = forms.CharField(label=_("NIP penyiap"), max_length=30, help_text=_("Misalnya sekretaris atau staf Anda."))


class FormDelegasi(FormMasa):
    """Which post, to whom, why."""

    field_order = ("penugasan", "nip", "mulai", "sampai", "alasan")

    penugasan = forms.TypedChoiceField(label=_("Jabatan Anda"), coerce=int)
    nip = forms.CharField(
        label=_("NIP penerima delegasi"),
        max_length=30,
        help_text=_("Bertindak atas nama Anda, tercatat dengan namanya."),
    )
    alasan = forms.CharField(
        label=_("Alasan"), max_length=300, help_text=_("Misalnya dinas luar, dengan nomor surat tugasnya.")
    )

    def __init__(self, *args: Any, jabatan: Sequence[Penugasan], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pilihan = self.fields["penugasan"]
        assert isinstance(pilihan, forms.TypedChoiceField)
        pilihan.choices = [(p.pk, kapasitas(p)) for p in jabatan]
