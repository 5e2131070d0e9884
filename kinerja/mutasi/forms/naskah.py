"""Which papers to prepare, how they are signed, in whose register."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.dasar.kunci import FormVersi
from kinerja.dokumen.forms import tanggal as isian_hari
from kinerja.dokumen.models import CaraDokumen, JenisDokumen
from kinerja.mutasi.naskah import ACARA
from kinerja.mutasi.selectors.bahan import CaraNaskah
from kinerja.mutasi.services.naskah import SET
from kinerja.organisasi.sesi import Sesi


class FormNaskah(FormVersi):
    """Which papers to prepare, how they are signed, in whose register."""

    pilihan = forms.MultipleChoiceField(label=_("Yang disiapkan"), widget=forms.CheckboxSelectMultiple)
    cara = forms.ChoiceField(
        label=_("Cara menandatangani"),
        choices=CaraDokumen.choices,
        widget=forms.RadioSelect,
        help_text=_("Berita acara sumpah/janji selalu basah karena rohaniwan tidak mempunyai akun."),
    )
    unit = forms.TypedChoiceField(
        label=_("Dicatat oleh"), coerce=int, help_text=_("Perangkat daerah yang menomori dan memantau dokumennya.")
    )

    def __init__(self, *args: Any, sesi: Sesi, dengan_set: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pilihan = self.fields["pilihan"]
        assert isinstance(pilihan, forms.ChoiceField | forms.MultipleChoiceField)
        milik = [(SET, _("Set dokumen setiap orang"))] if dengan_set else []
        pilihan.choices = [*milik, *((jenis, JenisDokumen(jenis).label) for jenis in ACARA)]
        _isi_unit(self.fields["unit"], sesi)
        self.initial.setdefault("pilihan", [SET] if dengan_set else [])
        self.initial.setdefault("unit", unit_petugas(sesi))

    def cara_naskah(self) -> CaraNaskah:
        """What the act is given."""
        return CaraNaskah(unit=self.cleaned_data["unit"], cara=self.cleaned_data["cara"])


class FormNomor(FormVersi):
    """From whose register the order takes its number, dated which day."""

    tanggal = isian_hari(_("Tanggal keputusan"))
    unit = forms.TypedChoiceField(
        label=_("Buku agenda"), coerce=int, help_text=_("Perangkat daerah yang menomori keputusan ini.")
    )

    def __init__(self, *args: Any, sesi: Sesi, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _isi_unit(self.fields["unit"], sesi)
        self.initial.setdefault("unit", unit_petugas(sesi))


def _isi_unit(isian: forms.Field, sesi: Sesi) -> None:
    """The agencies of today."""
    assert isinstance(isian, forms.ChoiceField)
    simpul = [s for s in sesi.pohon(sesi.hari).simpul.values() if s.perangkat_daerah]
    isian.choices = [(s.pk, s.nama) for s in sorted(simpul, key=lambda s: s.nama)]


def unit_petugas(sesi: Sesi) -> int | None:
    """The agency of the officer's own post, else the one that is named after personnel."""
    pohon = sesi.pohon(sesi.hari)
    sendiri = next((pohon.perangkat(p.unit_pada_id) for p in sesi.semua_penugasan if p.unit_pada_id), None)
    kepegawaian = (s.pk for s in pohon.simpul.values() if s.perangkat_daerah and "kepegawaian" in s.nama.lower())
    return sendiri or next(kepegawaian, None)
