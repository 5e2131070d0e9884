"""The forms of an indicator with its targets by year and quarter, and of one realisation."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from kinerja.rencana.forms.isian import FieldTarget, FormBerkunci
from kinerja.rencana.models import Arah, Indikator, RealisasiIndikator
from kinerja.rencana.services import IsiIndikator, IsiRealisasi
from kinerja.rencana.target import dari_tersimpan

TRIWULAN = ("", "-TW1", "-TW2", "-TW3", "-TW4")


@dataclass(frozen=True, slots=True)
class BarisTarget:
    """One year of the target table: the year's field and those of its quarters."""

    tahun: int
    isian: tuple[forms.BoundField, ...]


class IndikatorForm(FormBerkunci):
    """A new indicator, or a change of one."""

    nama = forms.CharField(
        label=_("Indikator"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Apa yang diukur. Boleh kosong bila dokumen hanya menyebut target."),
    )
    satuan = forms.CharField(label=_("Satuan"), required=False, max_length=120)
    arah = forms.ChoiceField(label=_("Arah"), choices=Arah.choices, initial=Arah.NAIK)
    baseline = forms.CharField(label=_("Kondisi awal"), required=False, max_length=60)
    formula = forms.CharField(label=_("Formula"), required=False, widget=forms.Textarea(attrs={"rows": 2}))
    sumber = forms.CharField(label=_("Sumber data"), required=False, max_length=200)

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        tahun: Sequence[int],
        indikator: Indikator | None = None,
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=(initial or {}) | (_awal(indikator) if indikator else {}))
        self.tahun = tuple(tahun)
        for periode, label in self._periode():
            self.fields[nama_isian(periode)] = FieldTarget(label=label, required=False, max_length=120)

    def _periode(self) -> list[tuple[str, str]]:
        return [(f"{t}{tw}", _("Target %s") % f"{t}{tw.replace('-', ' ')}") for t in self.tahun for tw in TRIWULAN]

    @property
    def baris_target(self) -> list[BarisTarget]:
        """The target fields as a table: a row a year."""
        return [BarisTarget(t, tuple(self[nama_isian(f"{t}{tw}")] for tw in TRIWULAN)) for t in self.tahun]

    def isi(self) -> IsiIndikator:
        """The indicator as the act takes it."""
        d = self.cleaned_data
        return IsiIndikator(
            nama=d["nama"],
            satuan=d["satuan"],
            arah=d["arah"],
            formula=d["formula"],
            sumber=d["sumber"],
            baseline=d["baseline"],
            target={periode: d[nama_isian(periode)] for periode, _label in self._periode()},
        )


def nama_isian(periode: str) -> str:
    """The name of a target's field: `target_2026_TW1`, as in the exchange file."""
    return f"target_{periode.replace('-', '_')}"


def _awal(indikator: Indikator) -> dict[str, Any]:
    target: dict[str, Any] = {nama_isian(t.periode): dari_tersimpan(t).isian() for t in indikator.target.all()}
    return target | {
        "nama": indikator.nama,
        "satuan": indikator.satuan,
        "arah": indikator.arah,
        "baseline": indikator.baseline,
        "formula": indikator.formula,
        "sumber": indikator.sumber,
    }


class RealisasiForm(FormBerkunci):
    """What came of an indicator in one period."""

    realisasi = forms.CharField(
        label=_("Realisasi"), max_length=120, help_text=_("Angka (80,95), rentang (2 - 3), atau teks (WTP).")
    )
    sumber = forms.CharField(label=_("Sumber"), required=False, max_length=200)

    def __init__(self, data: QueryDict | None = None, *, periode: str, tersimpan: RealisasiIndikator | None) -> None:
        awal: dict[str, Any] = {}
        if tersimpan is not None:
            awal = {"sumber": tersimpan.sumber, "kunci": tersimpan.kunci}
        if tersimpan is not None:
            awal["realisasi"] = tersimpan.teks.replace(".", ",") if tersimpan.angka is not None else tersimpan.teks
        super().__init__(data, initial=awal)
        self.periode = periode

    @property
    def kunci_lama(self) -> int | None:
        """The version of what was recorded when the form was read; None = nothing was."""
        nilai: int | None = self.cleaned_data.get("kunci")
        return nilai

    def isi(self) -> IsiRealisasi:
        """The realisation as the act takes it."""
        return IsiRealisasi(self.periode, self.cleaned_data["realisasi"], self.cleaned_data["sumber"])
