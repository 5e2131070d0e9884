"""An order to act, and why one goes beyond its limit."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.dasar.kunci import FormVersi
from kinerja.dokumen.forms import tanggal
from kinerja.mutasi.services import IsiPerintah
from kinerja.organisasi.models import JenisPenugasan


class FormPerintah(FormVersi):
    """The written order; the reason only where the rules find something."""

    nip = forms.CharField(label=_("NIP yang ditunjuk"), max_length=30)
    kode_jabatan = forms.CharField(label=_("Kode jabatan yang dirangkap"), max_length=60)
    jenis = forms.ChoiceField(
        label=_("Sebagai"),
        choices=[
            (JenisPenugasan.PLT, _("Plt. (pejabatnya berhalangan tetap)")),
            (JenisPenugasan.PLH, _("Plh. (pejabatnya berhalangan sementara)")),
        ],
        widget=forms.RadioSelect,
    )
    mulai = tanggal(_("Mulai"))
    sampai = tanggal(_("Sampai"))
    nomor = forms.CharField(label=_("Nomor surat perintah"), max_length=100)
    tanggal = tanggal(_("Tanggal surat perintah"))
    pejabat = forms.CharField(label=_("Pejabat yang memerintahkan"), max_length=200, required=False)
    alasan = forms.CharField(
        label=_("Alasan"),
        max_length=2000,
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Hanya bila perintah ini melewati batas atau menyimpang dari aturan. Dibaca setiap hari."),
    )

    def isi(self) -> IsiPerintah:
        """What the act is given."""
        return IsiPerintah(**{k: v for k, v in self.cleaned_data.items() if k not in ("kunci", "alasan")})
