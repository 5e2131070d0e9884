"""Forms of the roles desk."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kinerja.akun.models import Peran
from kinerja.organisasi.selectors import unit_pada

TANGGAL = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class FormBeriPeran(forms.Form):
    """A role from-to, for the whole Pemda or one agency."""

    peran = forms.ChoiceField(label=_("Peran"), choices=Peran.choices)
    cakupan = forms.ChoiceField(label=_("Berlaku untuk"), required=False)
    mulai = forms.DateField(label=_("Mulai"), widget=TANGGAL)
    sampai = forms.DateField(
        label=_("Sampai"), widget=TANGGAL, required=False, help_text=_("Hari terakhir; kosong = sampai diakhiri.")
    )
    nomor_surat = forms.CharField(
        label=_("Nomor surat tugas"), max_length=100, required=False, help_text=_("Wajib bagi inspektorat.")
    )

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **{"initial": {"mulai": on}, **kwargs})
        unit = unit_pada(on).filter(Q(("perangkat_daerah", True))).order_by(F("nama"))
        pilihan = [("", _("Seluruh Pemda")), *((str(u.pk), str(getattr(u, "nama", u.kode))) for u in unit)]
        cakupan = self.fields["cakupan"]
        assert isinstance(cakupan, forms.ChoiceField)
        cakupan.choices = pilihan


class FormAkhiriPeran(forms.Form):
    """The last day of a role."""

    sampai = forms.DateField(label=_("Hari terakhir"), widget=TANGGAL)


class FormAturUlang(forms.Form):
    """Why somebody's second factor is taken away."""

    alasan = forms.CharField(
        label=_("Alasan"),
        max_length=300,
        help_text=_("Misalnya: ponsel hilang, pemilik datang sendiri dengan KTP. Tetap terbaca dalam riwayat."),
    )
