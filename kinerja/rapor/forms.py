"""The form of a grant: to whom, for what, why, until when."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from kinerja.akun.models import Pengguna
from kinerja.rapor.services import DIBERIKAN


class FormIzin(forms.Form):
    """A grant to read one rapor; an empty `kepada` is whoever grants it."""

    kepada = forms.CharField(
        required=False,
        max_length=150,
        label=_("Kepada"),
        help_text=_("Nama akun (NIP) yang diberi izin. Kosongkan untuk diri Anda sendiri."),
    )
    tujuan = forms.ChoiceField(label=_("Untuk"), choices=[(t.value, t.label) for t in DIBERIKAN])
    alasan = forms.CharField(
        label=_("Alasan"),
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Disimpan bersama izin dan dapat dibaca oleh pengawas."),
    )
    nomor_surat = forms.CharField(required=False, max_length=100, label=_("Nomor surat"))
    mulai = forms.DateField(label=_("Mulai"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))
    sampai = forms.DateField(label=_("Sampai"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))

    def clean_kepada(self) -> Pengguna | None:
        """The account, or None for the one who grants."""
        nama = str(self.cleaned_data["kepada"]).strip()
        if not nama:
            return None
        try:
            return Pengguna.objects.get(username=nama, is_active=True)
        except Pengguna.DoesNotExist:
            raise ValidationError(_("Tidak ada akun aktif dengan nama ini. Periksa NIP-nya.")) from None

    def clean(self) -> dict[str, object]:
        isi = super().clean() or {}
        mulai, sampai = isi.get("mulai"), isi.get("sampai")
        if mulai and sampai and sampai < mulai:
            self.add_error("sampai", _("Tanggal akhir izin sebelum tanggal mulainya. Perbaiki salah satu."))
        return isi
