"""Why an officer looks as somebody else; who prepares drafts, and on which days."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models import Pegawai


class FormLihat(forms.Form):
    """The reason is read by the person."""

    alasan = forms.CharField(
        label=_("Alasan"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Misalnya nomor tiket bantuan. Pegawai itu membacanya."),
    )


class FormPenyiap(forms.Form):
    """Somebody named by NIP, and the days."""

    nip = forms.CharField(label=_("NIP penyiap"), max_length=30, help_text=_("Misalnya sekretaris atau staf Anda."))
    mulai = forms.DateField(label=_("Mulai"), widget=forms.DateInput(attrs={"type": "date"}))
    sampai = forms.DateField(
        label=_("Sampai"),
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("Berakhir sendiri sesudah hari ini. Dapat dicabut kapan saja."),
    )

    def clean_nip(self) -> Pegawai:
        """The person of that number."""
        nip = str(self.cleaned_data["nip"]).replace(" ", "")
        orang = Pegawai.objects.filter(pengenal__nilai=nip).first()
        if orang is None:
            raise forms.ValidationError(_("Tidak ada pegawai dengan NIP ini. Periksa angkanya."))
        return orang
