"""The rows of a block as plain fields: columns of a table, signatures, facts, decisions; and empty ones to add."""

import json
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.dokumen.naskah.baris import RATA, RupaBaris, baris_blok, rupa_baris
from kinerja.dokumen.naskah.sunting import NAMA_KATA, KataBlok, ganti_kata, kata_blok
from kinerja.web.meja.isian_naskah import Kolom, isian_bila, isian_kata, pilihan_bila, pilihan_orang, sel_tabel

LANGKAH = 10
PALING_BANYAK = 40  # rows of a block
KOSONG = 2  # empty rows offered at the end
LEBAR = 12


def baca_json(form: forms.Form) -> dict[str, Any]:
    """What a hidden field brought along; nothing where it is broken."""
    teks = form.data.get(form.add_prefix("asal"), "") if form.is_bound else form.initial.get("asal", "")
    try:
        isi = json.loads(str(teks))
    except ValueError:
        return {}
    return isi if isinstance(isi, dict) else {}


class FormBaris(forms.Form):
    """One row: its words, choices, place. `asal` is the row as it was read; a new one has none until it is filled."""

    asal = forms.CharField(widget=forms.HiddenInput, required=False)
    urutan = forms.IntegerField(label=_("Urutan"), min_value=0, max_value=9999)

    def __init__(self, *args: Any, rupa: RupaBaris, blok: Mapping[str, Any], kolom: Kolom, baru: bool, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.rupa, self.baru = rupa, baru
        self.baris = {} if baru else baca_json(self)
        self.kata: list[KataBlok] = [x for x in kata_blok(self.baris) if x.jalur[0] not in rupa.kata]
        self._pasang(_pilihan(blok, kolom, baru=baru))
        self._pasang({k: _isian_kata(k, wajib=not baru and k == rupa.penanda) for k in rupa.kata})
        for n, satu in enumerate(self.kata):
            self.fields[f"kata{n}"], self.initial[f"kata{n}"] = isian_kata(satu), satu.isi
        if blok.get("blok") != "tabel" and (bila := pilihan_bila(kolom)):
            self._pasang({"bila": isian_bila(bila)})
        if not baru:
            self.fields["hapus"] = forms.BooleanField(label=_("Hapus"), required=False)
        depan = list(dict.fromkeys(("asal", rupa.penanda, *rupa.kata)))
        if rupa.penanda in rupa.kata:
            depan = ["asal", *rupa.kata]
        belakang = ["urutan", "hapus"]
        self.order_fields([*depan, *(x for x in self.fields if x not in (*depan, *belakang)), *belakang])

    def _pasang(self, isian: Mapping[str, forms.Field]) -> None:
        for nama, satu in isian.items():
            self.fields[nama], self.initial[nama] = satu, self.baris.get(nama, satu.initial)

    def clean(self) -> dict[str, Any]:
        """A new row with words and without what makes it a row is not thrown away in silence."""
        data, tanda = self.cleaned_data, self.rupa.penanda
        if self.baru and tanda not in self.errors and not data.get(tanda) and any(data.get(k) for k in self.rupa.kata):
            self.add_error(tanda, _("Baris ini belum lengkap. Isi, atau kosongkan seluruhnya."))
        return data

    @property
    def terlihat(self) -> list[forms.BoundField]:
        """The fields in the order in which they are shown."""
        return [self[x] for x in self.fields if x != "asal"]

    @property
    def ditiadakan(self) -> bool:
        """Whether the row goes, or was never written."""
        data = self.cleaned_data
        return bool(data.get("hapus")) or not str(data.get(self.rupa.penanda) or "").strip()

    def isi(self) -> dict[str, Any]:
        """The row as a draft keeps it."""
        kata = {x.jalur: self.cleaned_data.get(f"kata{n}", "") for n, x in enumerate(self.kata)}
        isian = {k: self._nilai(k) for k in self.fields if k not in ("asal", "urutan", "hapus") and k[:4] != "kata"}
        return {**ganti_kata(self.baris, kata), **isian}

    def _nilai(self, nama: str) -> object:
        nilai = self.cleaned_data.get(nama)
        return " ".join(nilai.split()) if isinstance(nilai, str) else nilai


class SuntingBaris:
    """All rows of a block; nothing for a block without."""

    def __init__(self, blok: Mapping[str, Any], kolom: Kolom, data: Mapping[str, Any] | None, awalan: str) -> None:
        self.rupa = rupa_baris(blok)
        self.ada: list[FormBaris] = []
        self.baru: list[FormBaris] = []
        if self.rupa is None:
            return
        dasar: dict[str, Any] = {"rupa": self.rupa, "blok": blok, "kolom": kolom}
        if data is None:
            awal = [{"asal": json.dumps(b), "urutan": n * LANGKAH} for n, b in enumerate(baris_blok(blok), start=1)]
            self.ada = [FormBaris(initial=x, prefix=f"{awalan}-b{n}", baru=False, **dasar) for n, x in enumerate(awal)]
        else:
            nomor = [n for n in range(PALING_BANYAK) if f"{awalan}-b{n}-asal" in data]
            self.ada = [FormBaris(data, prefix=f"{awalan}-b{n}", baru=False, **dasar) for n in nomor]
        for n in range(KOSONG):
            awal_baru = {"urutan": (len(self.ada) + n + 1) * LANGKAH}
            self.baru.append(FormBaris(data, initial=awal_baru, prefix=f"{awalan}-bb{n}", baru=True, **dasar))

    @property
    def semua(self) -> list[FormBaris]:
        """Those that are there, then the empty ones."""
        return [*self.ada, *self.baru]

    @property
    def terbuka(self) -> bool:
        """Whether something was typed in an empty row: then it is seen."""
        return any(f.is_bound and (f.errors or not f.ditiadakan) for f in self.baru)

    def isi(self) -> list[dict[str, Any]]:
        """The rows in their order."""
        ada = [f for f in self.semua if not f.ditiadakan]
        return [f.isi() for f in sorted(ada, key=lambda f: int(f.cleaned_data["urutan"]))]


def _isian_kata(nama: str, *, wajib: bool) -> forms.CharField:
    alat = forms.Textarea({"rows": 2, "data-kecil": ""}) if nama == "teks" else forms.TextInput()
    return forms.CharField(label=str(NAMA_KATA[nama]), required=wajib, max_length=5000, initial="", widget=alat)


def _pilihan(blok: Mapping[str, Any], kolom: Kolom, *, baru: bool) -> dict[str, forms.Field]:
    """The choices of a column or a signature; the first is empty where the row is new."""
    kosong: list[tuple[str, Any]] = [("", _("Tidak dipakai"))] if baru else []
    if blok.get("blok") == "ttd":
        return {
            "orang": forms.ChoiceField(
                label=_("Siapa"), choices=[*kosong, *pilihan_orang(kolom)], required=not baru, initial=""
            ),
            "jabatan": forms.BooleanField(label=_("Jabatannya tercetak"), required=False, initial=False),
            "meterai": forms.BooleanField(label=_("Tempat meterai"), required=False, initial=False),
        }
    if blok.get("blok") != "tabel":
        return {}
    sel = [(x, x) for x in sel_tabel(blok, kolom)]
    return {
        "isi": forms.ChoiceField(label=_("Isi"), choices=[*kosong, *sel], required=not baru, initial=""),
        "lagi": forms.MultipleChoiceField(
            label=_("Di bawahnya, dalam sel yang sama"),
            choices=sel,
            required=False,
            initial=[],
            widget=forms.CheckboxSelectMultiple,
        ),
        "lebar": forms.IntegerField(label=_("Lebar (bagian)"), min_value=1, max_value=LEBAR, initial=2),
        "rata": forms.ChoiceField(label=_("Rata"), choices=[*RATA.items()], initial="kiri"),
        "sekali": forms.BooleanField(label=_("Kata yang sama ditulis sekali"), required=False, initial=False),
    }
