"""The form of a local pack: where it stands in the law, and the limits of each predikat of an organisation."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django import forms
from django.forms.formsets import BaseFormSet, formset_factory
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from kinerja.aturan.bentuk.dasar import LIMA_PREDIKAT
from kinerja.aturan.pustaka import NilaiBerlaku, Pustaka
from kinerja.dasar.kunci import FormVersi
from kinerja.dasar.tampilan import PREDIKAT
from kinerja.peraturan.kata import KELAS
from kinerja.peraturan.paket import boleh_berbeda
from kinerja.web.meja.form_peran import TANGGAL

HURUF = {kode: huruf for huruf, kode in KELAS.items()}
PEMISAH = "+"
NASIONAL, SENDIRI, CABUT = "nasional", "sendiri", "cabut"
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


class FormPaket(FormVersi):
    """Name and legal basis of a draft."""

    judul = forms.CharField(
        label=_("Nama naskah"), max_length=150, help_text=_("Agar dikenali dalam daftar, misalnya: Batas Baik 60%.")
    )
    singkat = forms.CharField(
        label=_("Peraturan daerah, sebutan pendek"), max_length=60, help_text=_("Misalnya: Perwal 12/2027.")
    )
    judul_peraturan = forms.CharField(label=_("Judul lengkap peraturan"), max_length=300)
    pasal = forms.CharField(label=_("Pasal"), max_length=80)
    ditetapkan = forms.DateField(label=_("Tanggal ditetapkan"), widget=TANGGAL, required=False)
    tautan = forms.URLField(label=_("Tautan naskah"), required=False, assume_scheme="https")

    def dasar(self) -> dict[str, str]:
        """The regulation as a pack's register writes it."""
        data = self.cleaned_data
        ditetapkan: date | None = data["ditetapkan"]
        return {
            "kode": f"daerah-{re.sub('[^a-z0-9]+', '-', data['singkat'].lower()).strip('-')}",
            "judul": data["judul_peraturan"],
            "singkat": data["singkat"],
            "ditetapkan": ditetapkan.isoformat() if ditetapkan else "",
            "tautan": data["tautan"],
        }


class FormBatas(forms.Form):
    """One limit; without a figure it does not exist."""

    kelas = forms.ChoiceField(label=_("Kelas"))
    ukuran = forms.ChoiceField(label=_("Ukuran"), choices=UKURAN)
    angka = forms.IntegerField(label=_("Angka"), min_value=0, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kelas = self.fields["kelas"]
        assert isinstance(kelas, forms.ChoiceField)
        kini = str(self.initial.get("kelas", ""))
        tambahan = [kini] if PEMISAH in kini else []
        kode = [*LIMA_PREDIKAT, *dict.fromkeys([*tambahan, *(PEMISAH.join(x) for x in GABUNGAN)])]
        kelas.choices = [(x, sebut_kelas(x.split(PEMISAH))) for x in kode]


class FormPola(forms.Form):
    """Whether one predikat of an organisation has its own limits here, and the class meant to be largest."""

    cara = forms.ChoiceField(label=_("Sumber"), widget=forms.RadioSelect)
    terbanyak = forms.ChoiceField(
        label=_("Diharapkan terbanyak"), choices=[(k, PREDIKAT[k].label) for k in LIMA_PREDIKAT], required=False
    )


SetBatas = formset_factory(FormBatas, extra=1, max_num=12, validate_max=True)


class BagianPola:
    """The part of the page about one value: how it is set, and its limits."""

    def __init__(self, nilai: NilaiBerlaku, draf: Mapping[str, Any], data: Mapping[str, Any] | None) -> None:
        self.id, self.judul, self.berlaku = nilai.id, nilai.judul, nilai
        awalan = nilai.id.replace(".", "-")
        ada = self.id in draf
        isi = draf.get(self.id) or nilai.nilai
        cara = (SENDIRI if draf.get(self.id) is not None else CABUT) if ada else NASIONAL
        self.form = FormPola(data, prefix=awalan, initial={"cara": cara, "terbanyak": isi["terbanyak"]})
        pilihan = [(NASIONAL, _t("Tetap seperti sekarang")), (SENDIRI, _t("Batas sendiri, seperti di bawah"))]
        if nilai.lapis == "daerah" or cara == CABUT:
            pilihan.append((CABUT, _t("Cabut nilai daerah, kembali ke nilai nasional")))
        field = self.form.fields["cara"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = pilihan
        self.batas: BaseFormSet[FormBatas] = SetBatas(
            data,
            prefix=f"{awalan}-batas",
            initial=list(_awal(isi["batas"])),
            form_kwargs={"empty_permitted": False, "use_required_attribute": False},
        )

    def is_valid(self) -> bool:
        """Whether both parts can be read."""
        return self.form.is_valid() and self.batas.is_valid()

    @property
    def terbuka(self) -> bool:
        """Whether the limits are shown at once: where they are this Pemda's own, or wrong."""
        return self.form["cara"].value() == SENDIRI or (self.form.is_bound and not self.is_valid())

    def isi(self) -> tuple[bool, dict[str, Any] | None]:
        """Whether the draft speaks of this value, and what it says (None = the local value ends)."""
        cara = self.form.cleaned_data["cara"]
        if cara != SENDIRI:
            return cara == CABUT, None
        batas = [_batas(x.cleaned_data) for x in self.batas if x.cleaned_data.get("angka") is not None]
        return True, {"terbanyak": self.form.cleaned_data["terbanyak"], "batas": batas}


class FormUsulkan(forms.Form):
    """From which day a draft shall hold, and why."""

    mulai = forms.DateField(label=_("Berlaku mulai"), widget=TANGGAL)
    alasan = forms.CharField(label=_("Alasan"), widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        awal = date(on.year + 1, 1, 1)
        super().__init__(*args, **{"initial": {"mulai": max(awal, on + timedelta(days=1))}, **kwargs})
        self.fields["mulai"].help_text = _("Sesudah hari ini. Periode yang sudah mulai tetap memakai aturan lama.")


def susun_bagian(buku: Pustaka, on: date, draf: Mapping[str, Any], data: Mapping[str, Any] | None) -> list[BagianPola]:
    """One part for each value that may differ, with the draft's limits or those in force."""
    return [BagianPola(buku.nilai(k, on), draf, data) for k in boleh_berbeda(on)]


def sebut_kelas(kode: Sequence[str]) -> str:
    """Classes in words."""
    return _t(" dan ").join(str(PREDIKAT[k].label) for k in kode)


def _awal(batas: Sequence[Mapping[str, Any]]) -> Iterator[dict[str, object]]:
    for b in batas:
        ukuran = next(k for k, _kata in UKURAN if b.get(k) is not None)
        yield {"kelas": PEMISAH.join(b["kelas"]), "ukuran": ukuran, "angka": int(Decimal(str(b[ukuran])))}


def _batas(data: Mapping[str, Any]) -> dict[str, Any]:
    """A limit as a pack writes it, its code made as the national ones are."""
    kelas: list[str] = data["kelas"].split(PEMISAH)
    ukuran, angka = str(data["ukuran"]), int(data["angka"])
    arah = "lebih" if "banyak" in ukuran else "kurang"
    akhir = "" if ukuran.endswith("persen") else "_orang"
    kode = f"{'_'.join(HURUF[k] for k in kelas)}_{arah}_{angka}{akhir}"
    return {"kode": kode, "kelas": kelas, ukuran: angka}
