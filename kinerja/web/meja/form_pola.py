"""The part of a local pack about one guide of the distribution: the largest class, and a line for each limit."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.forms.formsets import BaseFormSet, formset_factory
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from kinerja.aturan.bentuk.dasar import LIMA_PREDIKAT
from kinerja.aturan.pustaka import NilaiBerlaku, Pustaka
from kinerja.dasar.angka import tulis_isian
from kinerja.dasar.tampilan import PREDIKAT
from kinerja.peraturan.kata import KELAS
from kinerja.web.meja.form_bagian import CABUT, SENDIRI, BagianNilai, FormCara
from kinerja.web.meja.form_nilai import IsianAngka

HURUF = {kode: huruf for huruf, kode in KELAS.items()}
PEMISAH = "+"
UKURAN = (
    ("paling_banyak_persen", _("paling banyak, persen")),
    ("paling_sedikit_persen", _("paling sedikit, persen")),
    ("paling_banyak_orang", _("paling banyak, orang")),
    ("paling_sedikit_orang", _("paling sedikit, orang")),
)
GABUNGAN = (
    ("butuh_perbaikan", "kurang"),
    ("kurang", "butuh_perbaikan"),
    ("butuh_perbaikan", "kurang", "sangat_kurang"),
)


class FormBatas(forms.Form):
    """One limit; without a figure it does not exist."""

    kelas = forms.ChoiceField(label=_("Kelas"))
    ukuran = forms.ChoiceField(label=_("Ukuran"), choices=UKURAN)
    angka = IsianAngka(bulat=False, hapus_bila_kosong=True, label=_("Angka"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kelas = self.fields["kelas"]
        assert isinstance(kelas, forms.ChoiceField)
        kini = str(self.initial.get("kelas", ""))
        tambahan = [kini] if PEMISAH in kini else []
        kode = [*LIMA_PREDIKAT, *dict.fromkeys([*tambahan, *(PEMISAH.join(x) for x in GABUNGAN)])]
        kelas.choices = [(x, sebut_kelas(x.split(PEMISAH))) for x in kode]

    def clean(self) -> dict[str, Any]:
        """A share is at most a hundred with two decimals; people come whole."""
        data = self.cleaned_data
        if data.get("angka") is None:
            return data
        angka, persen = Decimal(data["angka"]), str(data.get("ukuran", "")).endswith("persen")
        if persen and not (0 <= angka <= 100 and angka == round(angka, 2)):
            self.add_error("angka", _t("Persen antara 0 dan 100, paling banyak dua angka di belakang koma."))
        elif not persen and (angka < 0 or angka != int(angka)):
            self.add_error("angka", _t("Jumlah orang adalah bilangan bulat, paling sedikit 0."))
        return data


class FormPola(FormCara):
    """The same for one predikat of an organisation, with the class meant to be largest."""

    terbanyak = forms.ChoiceField(
        label=_("Diharapkan terbanyak"), choices=[(k, PREDIKAT[k].label) for k in LIMA_PREDIKAT], required=False
    )


SetBatas = formset_factory(FormBatas, extra=1, max_num=12, validate_max=True)


class BagianPola(BagianNilai):
    """The same for the guide on the distribution: the class meant to be largest, and a line for each limit."""

    templat = "web/peraturan/bagian_pola.html"

    def __init__(
        self, nilai: NilaiBerlaku, draf: Mapping[str, Any], data: Mapping[str, Any] | None, buku: Pustaka
    ) -> None:
        self._dasar(nilai, draf)
        self.form = FormPola(
            data,
            prefix=self.awalan,
            initial={"cara": self.cara, "terbanyak": self.semula["terbanyak"]},
            boleh_cabut=self.boleh_cabut,
            sendiri=_t("Batas sendiri, seperti di bawah"),
        )
        self.batas: BaseFormSet[FormBatas] = SetBatas(
            data,
            prefix=f"{self.awalan}-batas",
            initial=list(_awal(self.semula["batas"])),
            form_kwargs={"empty_permitted": False, "use_required_attribute": False},
        )

    @property
    def formulir(self) -> tuple[forms.BaseForm | BaseFormSet[Any], ...]:
        """What has errors to tell."""
        return (self.form, self.batas)

    def is_valid(self) -> bool:
        """Whether both parts can be read."""
        return self.form.is_valid() and self.batas.is_valid()

    def isi(self) -> tuple[bool, Any]:
        """Whether the draft speaks of this guide, and what it says (None = the local value ends)."""
        cara = self.form.cleaned_data["cara"]
        if cara != SENDIRI:
            return cara == CABUT, None
        batas = [_batas(x.cleaned_data) for x in self.batas if x.cleaned_data.get("angka") is not None]
        return True, {"terbanyak": self.form.cleaned_data["terbanyak"], "batas": batas}


def sebut_kelas(kode: Sequence[str]) -> str:
    """Classes in words."""
    return _t(" dan ").join(str(PREDIKAT[k].label) for k in kode)


def _awal(batas: Sequence[Mapping[str, Any]]) -> Iterator[dict[str, object]]:
    for b in batas:
        ukuran = next(k for k, _kata in UKURAN if b.get(k) is not None)
        yield {"kelas": PEMISAH.join(b["kelas"]), "ukuran": ukuran, "angka": tulis_isian(Decimal(str(b[ukuran])))}


def _batas(data: Mapping[str, Any]) -> dict[str, Any]:
    """A limit as a pack writes it, its code made as the national ones are."""
    kelas: list[str] = data["kelas"].split(PEMISAH)
    ukuran, desimal = str(data["ukuran"]), Decimal(data["angka"])
    angka = int(desimal) if desimal == int(desimal) else str(desimal)
    arah = "lebih" if "banyak" in ukuran else "kurang"
    akhir = "" if ukuran.endswith("persen") else "_orang"
    kode = f"{'_'.join(HURUF[k] for k in kelas)}_{arah}_{str(angka).replace('.', '_')}{akhir}"
    return {"kode": kode, "kelas": kelas, ukuran: angka}
