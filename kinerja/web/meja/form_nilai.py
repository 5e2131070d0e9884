"""The fields of any rule value, made from the shape it has: numbers, words, yes or no, maps and groups of them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from pydantic import ValidationError as BentukSalah
from pydantic_core import ErrorDetails

from kinerja.aturan.bentuk import bentuk_dari
from kinerja.aturan.bentuk.ragam import Butir, Daftar, Jalur, Kelompok, Peta, Ragam, ragam_dari
from kinerja.aturan.paket import kata_salah
from kinerja.dasar.angka import AngkaSalah, baca_desimal, baca_hitung, tulis_isian
from kinerja.peraturan.butir import label_bagian, label_butir
from kinerja.peraturan.kata import sebut_kata

YA, TIDAK = "ya", "tidak"
BARIS_BARU = 2  # empty lines for words a map does not have yet
SATU_ISI = "isi"  # the field of a value that is one part
KODE = re.compile(r"[a-z][a-z0-9_]{0,39}")


class IsianAngka(forms.CharField):
    """A number as people write it here; what comes out is exact: text of a decimal, or a whole number."""

    def __init__(self, *, bulat: bool, hapus_bila_kosong: bool = False, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"inputmode": "numeric" if bulat else "decimal", "autocomplete": "off"})
        super().__init__(max_length=30, widget=widget, **kwargs)
        self.bulat, self.hapus_bila_kosong = bulat, hapus_bila_kosong

    def clean(self, value: object) -> Any:
        """Raises ValidationError with how to write it."""
        if self.hapus_bila_kosong and not str(value or "").strip():
            return None
        teks = super().clean(value)
        if not teks:
            return None
        try:
            return baca_hitung(teks) if self.bulat else format(baca_desimal(teks), "f")
        except AngkaSalah as galat:
            raise ValidationError(str(galat)) from galat


@dataclass(slots=True)
class Bagian:
    """A group of fields on the page: its own, the groups below it, and lines for new words."""

    judul: str
    isian: list[BoundField] = field(default_factory=list)
    anak: list["Bagian"] = field(default_factory=list)
    baru: list[tuple[BoundField, BoundField]] = field(default_factory=list)


class FormNilai(forms.Form):
    """One value of a rule; `hasil` is what a pack would say, checked by the value's own shape."""

    use_required_attribute = False  # the fields stand in a closed part of the page

    def __init__(
        self, id_nilai: str, nilai: Any, data: Mapping[str, Any] | None, *, kata: Mapping[str, str], prefix: str
    ) -> None:
        self.id_nilai, self.kata, self.ragam = id_nilai, kata, ragam_dari(id_nilai)
        self.hasil: Any = None
        self.kunci_peta: dict[Jalur, tuple[str, ...]] = {}
        self.tetap: dict[Jalur, Any] = {}  # lists of groups: they have no fields here and stay as they are
        super().__init__(data, prefix=prefix)
        self._tambah(self.ragam, nilai, ())

    def _tambah(self, ragam: Ragam, nilai: Any, jalur: Jalur) -> None:
        """Fields for a part and all below it, with what the value says as their beginning."""
        if isinstance(ragam, Kelompok):
            for k, dalam in ragam.anak.items():
                wajib = k in ragam.baku or k not in ragam.boleh_kosong
                self._isian(dalam, (nilai or {}).get(k, ragam.baku.get(k)), (*jalur, k), wajib=wajib)
        elif isinstance(ragam, Peta):
            self.kunci_peta[jalur] = ragam.kunci or tuple(str(k) for k in nilai or ())
            for k in self.kunci_peta[jalur]:
                wajib = k in ragam.kunci and (nilai is None or k in nilai)  # a cell nobody knows yet may stay empty
                self._isian(ragam.isi, (nilai or {}).get(k), (*jalur, k), wajib=wajib)
            self._baris_baru(ragam, jalur)
        else:
            self._isian(ragam, nilai, jalur, wajib=True)

    def _isian(self, ragam: Ragam, nilai: Any, jalur: Jalur, *, wajib: bool) -> None:
        if isinstance(ragam, Kelompok | Peta):
            self._tambah(ragam, nilai, jalur)
            return
        if isinstance(ragam, Daftar) and not isinstance(ragam.isi, Butir):
            self.tetap[jalur] = nilai
            return
        label = (label_butir(self.ragam, jalur) or [_t("Isi")])[-1]
        isian: forms.Field
        if isinstance(ragam, Daftar):
            isian = _isian_daftar(ragam, self.kata, label)
        else:
            isian = _isian_butir(ragam, jalur, label)
        if isinstance(isian, IsianAngka) and not wajib:
            isian.hapus_bila_kosong = wajib = True  # of a map: an emptied kind is gone
        isian.required, isian.initial = wajib, _awal(ragam, nilai, tetap=bool(self.kata))
        self.fields[_nama(jalur)] = isian

    def _baris_baru(self, ragam: Peta, jalur: Jalur) -> None:
        """Lines for words the map does not have, where it is open to any."""
        if ragam.kunci or not isinstance(ragam.isi, Butir):
            return
        for n in range(BARIS_BARU):
            kunci = forms.CharField(label=_("Jenis baru"), max_length=40, required=False)
            self.fields[_nama((*jalur, f"baru{n}", "kunci"))] = kunci
            isian = _isian_butir(ragam.isi, jalur, str(_("Isinya")))
            isian.required = False
            self.fields[_nama((*jalur, f"baru{n}", "isi"))] = isian

    def susunan(self) -> Bagian:
        """The fields as the page shows them."""
        return self._susun(self.ragam, (), "")

    def _susun(self, ragam: Ragam, jalur: Jalur, judul: str) -> Bagian:
        bagian = Bagian(judul, [self[_nama(jalur)]] if isinstance(ragam, Butir | Daftar) else [])
        for k, dalam in self._dalam(ragam, jalur):
            bawah = (*jalur, k)
            if isinstance(dalam, Kelompok | Peta):
                nama = label_bagian(ragam, jalur[-1] if jalur else "", k)
                bagian.anak.append(self._susun(dalam, bawah, nama))
            elif bawah not in self.tetap:
                bagian.isian.append(self[_nama(bawah)])
        for n in range(BARIS_BARU):
            if (kunci := _nama((*jalur, f"baru{n}", "kunci"))) in self.fields:
                bagian.baru.append((self[kunci], self[_nama((*jalur, f"baru{n}", "isi"))]))
        return bagian

    def _dalam(self, ragam: Ragam, jalur: Jalur) -> Iterator[tuple[str, Ragam]]:
        """The parts directly below a group or a map, by their keys."""
        if isinstance(ragam, Kelompok):
            yield from ragam.anak.items()
        elif isinstance(ragam, Peta):
            yield from ((k, ragam.isi) for k in self.kunci_peta[jalur])

    def clean(self) -> dict[str, Any]:
        """The value put together and checked by its shape; each finding stands at its field."""
        if self.errors:
            return self.cleaned_data
        nilai = self._kumpul(self.ragam, ())
        bentuk = bentuk_dari(self.id_nilai)
        if self.errors or bentuk is None:
            return self.cleaned_data
        try:
            self.hasil = bentuk.dump_python(bentuk.validate_python(nilai), mode="json", exclude_none=True)
        except BentukSalah as galat:
            for satu in galat.errors():
                self.add_error(self._tempat(satu), _pesan(satu))
        return self.cleaned_data

    def _kumpul(self, ragam: Ragam, jalur: Jalur) -> Any:
        if isinstance(ragam, Kelompok | Peta):
            isi = {k: self._kumpul(dalam, (*jalur, k)) for k, dalam in self._dalam(ragam, jalur)}
            return {k: x for k, x in isi.items() if x not in (None, "")} | self._kumpul_baru(ragam, jalur, isi)
        if jalur in self.tetap:
            return self.tetap[jalur]
        nilai = self.cleaned_data.get(_nama(jalur))
        if isinstance(ragam, Daftar):
            return nilai if isinstance(nilai, list) else [x.strip() for x in str(nilai).splitlines() if x.strip()]
        return {YA: True, TIDAK: False}.get(str(nilai)) if ragam.jenis == "ya_tidak" else nilai

    def _kumpul_baru(self, ragam: Ragam, jalur: Jalur, lama: Mapping[str, Any]) -> dict[str, Any]:
        baru: dict[str, Any] = {}
        for n in range(BARIS_BARU if isinstance(ragam, Peta) else 0):
            tempat, isian = _nama((*jalur, f"baru{n}", "kunci")), _nama((*jalur, f"baru{n}", "isi"))
            kunci, nilai = self.cleaned_data.get(tempat), self.cleaned_data.get(isian)
            kode = re.sub(r"[^a-z0-9]+", "_", str(kunci or "").lower()).strip("_")
            if kunci and not KODE.fullmatch(kode):
                self.add_error(tempat, _("Mulai dengan huruf, misalnya: tidak upacara."))
            elif kode in lama or kode in baru:
                self.add_error(tempat, _("Jenis ini sudah ada di atas. Ubah isinya di sana."))
            elif kunci and nilai is None:
                self.add_error(isian, _("Isi nilainya, atau kosongkan jenisnya."))
            elif nilai is not None and not kunci:
                self.add_error(tempat, _("Sebutkan jenisnya, atau kosongkan nilainya."))
            elif kunci:
                baru[kode] = nilai
        return baru

    def _tempat(self, satu: ErrorDetails) -> str | None:
        """The field a finding is about; of a whole group its first."""
        jalur = tuple(str(x) for x in satu["loc"] if x != "[key]")
        awal = _nama(jalur) if jalur else ""
        return next((n for n in self.fields if n == awal or n.startswith(f"{awal}-") or not awal), None)


def _nama(jalur: Jalur) -> str:
    return "-".join(jalur) or SATU_ISI


def _isian_butir(ragam: Butir, jalur: Jalur, label: str) -> forms.Field:
    isian = jalur[-1] if jalur else ""
    if ragam.jenis in ("angka", "bulat"):
        return IsianAngka(bulat=ragam.jenis == "bulat", label=label)
    if ragam.jenis == "ya_tidak":
        return forms.ChoiceField(label=label, choices=[(YA, _("Ya")), (TIDAK, _("Tidak"))])
    if ragam.jenis == "kata":
        return forms.ChoiceField(label=label, choices=[(x, sebut_kata(isian, x)) for x in ragam.pilihan])
    return forms.CharField(label=label, max_length=300)


def _isian_daftar(ragam: Daftar, kata: Mapping[str, str], label: str) -> forms.Field:
    """Boxes to tick where the words are known, else one line each."""
    if not isinstance(ragam.isi, Butir):
        raise TypeError("a list of groups has no fields")
    if kata:
        return forms.MultipleChoiceField(label=label, choices=list(kata.items()), widget=forms.CheckboxSelectMultiple)
    return forms.CharField(label=label, widget=forms.Textarea(attrs={"rows": 4}), help_text=_("Satu isi sebaris."))


def _awal(ragam: Ragam, nilai: Any, *, tetap: bool) -> Any:
    if isinstance(ragam, Daftar):
        return list(nilai or ()) if tetap else "\n".join(str(x) for x in nilai or ())
    if nilai is None or not isinstance(ragam, Butir):
        return None
    if ragam.jenis == "ya_tidak":
        return YA if nilai else TIDAK
    return tulis_isian(Decimal(str(nilai))) if ragam.jenis in ("angka", "bulat") else nilai


def _pesan(satu: ErrorDetails) -> str:
    """What is wrong, and the bound that was passed where there is one."""
    batas = satu.get("ctx", {})
    for kunci, kata in (
        ("ge", _t("Isi paling sedikit %s.")),
        ("gt", _t("Isi lebih dari %s.")),
        ("le", _t("Isi paling banyak %s.")),
        ("lt", _t("Isi kurang dari %s.")),
    ):
        if kunci in batas:
            return str(kata % batas[kunci])
    pesan = kata_salah(satu["type"], satu["msg"])
    return f"{pesan[:1].upper()}{pesan[1:]}."
