"""The whole annex of a draft as one form: rows of results, rows of money, the place of signing."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from kinerja.dasar.angka import Target, baca_target, tulis_isian
from kinerja.perjanjian.forms.alur import KunciForm
from kinerja.perjanjian.isian import IsianAnggaran, IsianButir, IsianPK
from kinerja.perjanjian.models import AnggaranPK, ButirPK, PerjanjianKinerja
from kinerja.rencana.forms.isian import FieldRupiah, FieldTarget
from kinerja.rencana.models import Arah

BARIS_KOSONG = 1


class ButirForm(forms.Form):
    """One line of the annex; `asal` is the stored row it came from, so that its node of the tree is kept."""

    asal = forms.IntegerField(required=False, widget=forms.HiddenInput)
    sasaran = forms.CharField(label=_("Sasaran"), widget=forms.Textarea(attrs={"rows": 2}))
    indikator = forms.CharField(label=_("Indikator kinerja"), required=False, widget=forms.Textarea(attrs={"rows": 2}))
    target = FieldTarget(label=_("Target"), required=False, max_length=120)
    satuan = forms.CharField(label=_("Satuan"), required=False, max_length=120)
    arah = forms.ChoiceField(label=_("Arah"), choices=Arah.choices, initial=Arah.NAIK)
    hapus = forms.BooleanField(label=_("Hapus baris ini"), required=False)


class AnggaranForm(forms.Form):
    """One line of the budget list."""

    asal = forms.IntegerField(required=False, widget=forms.HiddenInput)
    nama = forms.CharField(label=_("Program atau kegiatan"), widget=forms.Textarea(attrs={"rows": 2}))
    jumlah = FieldRupiah(label=_("Anggaran (rupiah)"))
    keterangan = forms.CharField(label=_("Keterangan"), required=False, max_length=120)
    hapus = forms.BooleanField(label=_("Hapus baris ini"), required=False)


if TYPE_CHECKING:
    ButirSet = forms.BaseFormSet[ButirForm]
    AnggaranSet = forms.BaseFormSet[AnggaranForm]


class SuntingPK(KunciForm):
    """Holds both sets of rows; `isian` gives the annex as the act takes it."""

    tempat = forms.CharField(
        label=_("Tempat penandatanganan"), required=False, max_length=60, help_text=_("Dicetak sebelum tanggal.")
    )

    def __init__(self, data: QueryDict | None, pk: PerjanjianKinerja) -> None:
        super().__init__(data, initial={"kunci": pk.kunci, "tempat": pk.tempat})
        self._butir = {b.pk: b for b in pk.butir.all()}
        self._anggaran = {a.pk: a for a in pk.anggaran.all()}
        buat_butir = forms.formset_factory(ButirForm, extra=BARIS_KOSONG, max_num=500, absolute_max=600)
        buat_anggaran = forms.formset_factory(AnggaranForm, extra=BARIS_KOSONG, max_num=500, absolute_max=600)
        awal_butir = [_awal_butir(b) for b in self._butir.values()]
        awal_anggaran = [_awal_anggaran(a) for a in self._anggaran.values()]
        self.butir: ButirSet = buat_butir(data, prefix="butir", initial=awal_butir)
        self.anggaran: AnggaranSet = buat_anggaran(data, prefix="anggaran", initial=awal_anggaran)

    def is_valid(self) -> bool:
        """All rows too, so that every error shows at once."""
        return all([super().is_valid(), self.butir.is_valid(), self.anggaran.is_valid()])

    def isian(self) -> IsianPK:
        """Rows that are neither empty nor struck out, in the order of the page."""
        butir = [
            f.cleaned_data for f in self.butir.forms if _terisi(f.cleaned_data, ("sasaran", "indikator", "target"))
        ]
        anggaran = [f.cleaned_data for f in self.anggaran.forms if _terisi(f.cleaned_data, ("nama",))]
        return IsianPK(
            butir=tuple(self._isi_butir(d) for d in butir),
            anggaran=tuple(self._isi_anggaran(d) for d in anggaran),
            tempat=self.cleaned_data["tempat"],
        )

    def _isi_butir(self, d: Mapping[str, object]) -> IsianButir:
        asal = self._butir.get(_angka(d["asal"]))
        target = d["target"]
        return IsianButir(
            sasaran=str(d["sasaran"]),
            indikator=str(d["indikator"]),
            target=target.polos() if isinstance(target, Target) else "",
            satuan=str(d["satuan"]),
            arah=str(d["arah"]),
            simpul_id=asal.simpul_id if asal else None,
            sumber_indikator_id=asal.sumber_indikator_id if asal else None,
        )

    def _isi_anggaran(self, d: Mapping[str, object]) -> IsianAnggaran:
        asal = self._anggaran.get(_angka(d["asal"]))
        return IsianAnggaran(
            nama=str(d["nama"]),
            jumlah=_angka(d["jumlah"]),
            keterangan=str(d["keterangan"]),
            simpul_id=asal.simpul_id if asal else None,
        )


def _terisi(d: Mapping[str, object], isian: Sequence[str]) -> bool:
    return bool(d) and not d.get("hapus") and any(d.get(nama) for nama in isian)


def _angka(nilai: object) -> int:
    return nilai if isinstance(nilai, int) else 0


def _awal_butir(b: ButirPK) -> dict[str, object]:
    return {
        "asal": b.pk,
        "sasaran": b.sasaran,
        "indikator": b.indikator,
        "target": baca_target(b.target).isian() if b.target else "",
        "satuan": b.satuan,
        "arah": b.arah,
    }


def _awal_anggaran(a: AnggaranPK) -> dict[str, object]:
    return {"asal": a.pk, "nama": a.nama, "jumlah": tulis_isian(a.jumlah), "keterangan": a.keterangan}
