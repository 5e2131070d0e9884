"""The filter of the tree: version, year, unit, level, gaps and words, all in the address."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.rencana.models import Level, VersiRencana

CELAH = [
    ("tanpa_pemilik", _("Tanpa pemilik")),
    ("tanpa_indikator", _("Tanpa indikator")),
    ("tanpa_dukungan", _("Tanpa dukungan di bawahnya")),
    ("pagu_beda", _("Pagu tidak sama dengan jumlah di bawahnya")),
]


@dataclass(frozen=True, slots=True)
class Saringan:
    """What the address asks for, with its defaults filled in."""

    versi: VersiRencana
    tahun: int
    unit: int | None = None
    level: str = ""
    celah: str = ""
    cari: str = ""

    @property
    def menyaring(self) -> bool:
        """Whether single nodes are searched for, so that a list serves better than a tree."""
        return bool(self.level or self.celah or self.cari)


class SaringPohon(forms.Form):
    """GET form; whatever is unknown falls back to the default instead of an error."""

    cari = forms.CharField(label=_("Cari kode, nama, atau indikator"), required=False, max_length=100)
    versi = forms.ChoiceField(label=_("Rencana"), required=False)
    tahun = forms.ChoiceField(label=_("Tahun"), required=False)
    unit = forms.ChoiceField(label=_("Unit"), required=False)
    level = forms.ChoiceField(label=_("Level"), required=False, choices=[("", _("Semua level")), *Level.choices])
    celah = forms.ChoiceField(label=_("Celah"), required=False, choices=[("", _("Tidak disaring")), *CELAH])

    def __init__(
        self,
        data: dict[str, str],
        *,
        daftar_versi: Sequence[VersiRencana],
        tahun: Sequence[int],
        unit: Sequence[tuple[int, str]],
    ) -> None:
        super().__init__(data, auto_id="saring_%s")
        self.fields["versi"] = forms.ChoiceField(
            label=_("Rencana"), required=False, choices=[(str(v.pk), sebut_versi(v)) for v in daftar_versi]
        )
        self.fields["tahun"] = forms.ChoiceField(
            label=_("Tahun"), required=False, choices=[(str(t), str(t)) for t in tahun]
        )
        self.fields["unit"] = forms.ChoiceField(
            label=_("Unit"), required=False, choices=[("", _("Semua unit")), *((str(u), nama) for u, nama in unit)]
        )
        self.order_fields(["cari", "versi", "tahun", "unit", "level", "celah"])


def sebut_versi(versi: VersiRencana) -> str:
    """A version as people choose it."""
    return f"{versi.dokumen} · {versi.kode}"


def tahun_bawaan(tahun: Sequence[int], hari: date) -> int:
    """This year where the plan has it, else its nearest year before, else its first."""
    lalu = [t for t in tahun if t <= hari.year]
    return lalu[-1] if lalu else tahun[0] if tahun else hari.year
