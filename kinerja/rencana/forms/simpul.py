"""The form of a node: unit, level, code, name, parent, supporting units, budget by year."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from kinerja.dasar.angka import tulis_isian
from kinerja.rencana.forms.isian import FieldRupiah, FormBerkunci
from kinerja.rencana.models import Level, Simpul
from kinerja.rencana.services import IsiSimpul

PilihanAngka = Sequence[tuple[int, str]]


class SimpulForm(FormBerkunci):
    """A new node, or a change of one; the owner post is chosen on a page of its own."""

    level = forms.ChoiceField(label=_("Level"), choices=Level.choices)
    kode = forms.CharField(label=_("Kode"), max_length=60)
    nama = forms.CharField(label=_("Nama atau rumusan"), widget=forms.Textarea(attrs={"rows": 2}))
    unit = forms.TypedChoiceField(label=_("Unit"), coerce=int)
    induk = forms.TypedChoiceField(
        label=_("Induk"),
        required=False,
        coerce=int,
        empty_value=None,
        help_text=_("Simpul yang didukung; levelnya lebih tinggi, di unit yang sama atau unit di atasnya."),
    )
    unit_pendukung = forms.TypedMultipleChoiceField(
        label=_("Unit pendukung"), required=False, coerce=int, widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        tahun: Sequence[int],
        unit: PilihanAngka,
        induk: PilihanAngka,
        pendukung: PilihanAngka,
        simpul: Simpul | None = None,
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial if simpul is None else _awal(simpul))
        self.tahun, self.simpul = tuple(tahun), simpul
        for nama, pilihan in (
            ("unit", unit),
            ("induk", [("", _("Tanpa induk")), *induk]),
            ("unit_pendukung", pendukung),
        ):
            self.fields[nama].choices = pilihan  # type: ignore[attr-defined]  # all three are choice fields
        for t in self.tahun:
            self.fields[f"pagu_{t}"] = FieldRupiah(label=_("Pagu %d") % t, required=False)

    @property
    def isian_pagu(self) -> list[forms.BoundField]:
        """The budget fields, by year."""
        return [self[f"pagu_{t}"] for t in self.tahun]

    def isi(self) -> IsiSimpul:
        """The node as the act takes it; the owner stays what it is."""
        d = self.cleaned_data
        return IsiSimpul(
            unit_id=d["unit"],
            level=d["level"],
            kode=d["kode"],
            nama=d["nama"],
            induk_id=d["induk"],
            pemilik_id=self.simpul.pemilik_id if self.simpul else None,
            unit_pendukung=frozenset(d["unit_pendukung"]),
            pagu={t: d[f"pagu_{t}"] for t in self.tahun},
        )


def _awal(simpul: Simpul) -> dict[str, Any]:
    pagu: dict[str, Any] = {f"pagu_{p.tahun}": tulis_isian(p.jumlah) for p in simpul.pagu.all()}
    return pagu | {
        "kunci": simpul.kunci,
        "level": simpul.level,
        "kode": simpul.kode,
        "nama": simpul.nama,
        "unit": simpul.unit_id,
        "induk": simpul.induk_id,
        "unit_pendukung": [u.pk for u in simpul.unit_pendukung.all()],
    }
