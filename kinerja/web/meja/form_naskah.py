"""The form of a text: a fieldset for each block with its words, and empty ones for blocks to add."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from kinerja.dokumen.naskah.baris import ganti_baris
from kinerja.dokumen.naskah.daerah import BAGIAN, Temuan
from kinerja.dokumen.naskah.sunting import BARU, NAMA_BLOK, KataBlok, blok_baru, ganti_kata, kata_sendiri, sebut_blok
from kinerja.web.meja.form_baris import FormBaris, SuntingBaris, baca_json
from kinerja.web.meja.isian_naskah import SIFAT, isian_bila, isian_kata, isian_sifat, pilihan_bila

LANGKAH = 10  # between the numbers of blocks, so that one may be put between two
PALING_BANYAK = 80  # blocks of a part
KOSONG = 2  # empty blocks offered at the end of a part


class FormBlok(forms.Form):
    """One block: its words, its place, whether it goes. `asal` is the block as it was read, structure and all."""

    asal = forms.CharField(widget=forms.HiddenInput)
    urutan = forms.IntegerField(label=_("Urutan"), min_value=0, max_value=9999)
    hapus = forms.BooleanField(label=_("Hapus blok ini"), required=False)

    def __init__(self, *args: Any, kolom: Mapping[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.blok = baca_json(self)
        self.kata: list[KataBlok] = kata_sendiri(self.blok)
        for n, satu in enumerate(self.kata):
            self.fields[f"kata{n}"] = isian_kata(satu)
            self.initial[f"kata{n}"] = satu.isi
        bila = pilihan_bila(kolom)
        if self.blok.get("blok") in BARU and bila and not self.blok.get("dari"):
            self.fields["bila"] = isian_bila(bila)
            self.initial["bila"] = self.blok.get("bila", "")
        for nama, isian in isian_sifat(self.blok, kolom).items():
            self.fields[nama], self.initial[nama] = isian, self.blok.get(nama, isian.initial)
        self.baris = SuntingBaris(self.blok, kolom, self.data if self.is_bound else None, str(self.prefix))

    @property
    def sebutan(self) -> str:
        """What kind of block it is."""
        return sebut_blok(self.blok)

    @property
    def kalimat(self) -> list[forms.BoundField]:
        """The fields of its words."""
        return [self[f"kata{n}"] for n in range(len(self.kata))]

    @property
    def ditiadakan(self) -> bool:
        """Whether it goes."""
        return bool(self.cleaned_data.get("hapus"))

    def isi(self) -> dict[str, Any]:
        """The block as the form has it."""
        kata = {satu.jalur: self.cleaned_data.get(f"kata{n}", "") for n, satu in enumerate(self.kata)}
        isi = ganti_kata(self.blok, kata)
        for nama in ("bila", *SIFAT):
            if nama in self.fields:
                isi.pop(nama, None)
                isi |= {nama: x} if (x := self.cleaned_data.get(nama)) not in ("", self.fields[nama].initial) else {}
        return ganti_baris(isi, self.baris.isi())


class FormBlokBaru(forms.Form):
    """A block to add; without words it does not exist."""

    jenis = forms.ChoiceField(label=_("Jenis blok"), choices=[(k, NAMA_BLOK[k]) for k in BARU], required=False)
    teks = forms.CharField(
        label=_("Teks"), required=False, max_length=5000, widget=forms.Textarea({"rows": 2, "data-kecil": ""})
    )
    urutan = forms.IntegerField(label=_("Urutan"), min_value=0, max_value=9999)

    def __init__(self, *args: Any, kolom: Mapping[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if bila := pilihan_bila(kolom):
            self.fields["bila"] = isian_bila(bila)

    @property
    def ditiadakan(self) -> bool:
        """Whether nothing was written."""
        return not str(self.cleaned_data.get("teks", "")).strip()

    def isi(self) -> dict[str, Any]:
        """The block as the form has it."""
        data = self.cleaned_data
        return blok_baru(data.get("jenis") or BARU[0], data["teks"], data.get("bila", ""))


class SuntingBlok:
    """All blocks of a text, part by part, and what was found wrong in them at its place."""

    def __init__(self, isi: Mapping[str, Any], data: Mapping[str, Any] | None) -> None:
        self.kolom: Mapping[str, Any] = isi["kolom"]
        self.bagian = {b: self._milik(b, isi.get(b) or [], data) for b in BAGIAN if isi.get(b) or b == "naskah"}
        self.baru = {b: self._kosong(b, len(x), data) for b, x in self.bagian.items()}
        self.susunan: dict[str, list[FormBlok | FormBlokBaru]] = {}

    def _milik(self, bagian: str, blok: Sequence[Mapping[str, Any]], data: Mapping[str, Any] | None) -> list[FormBlok]:
        if data is None:
            awal = [{"asal": json.dumps(x), "urutan": n * LANGKAH} for n, x in enumerate(blok, start=1)]
            return [FormBlok(initial=x, prefix=f"{bagian}-{n}", kolom=self.kolom) for n, x in enumerate(awal)]
        ada = [n for n in range(PALING_BANYAK) if f"{bagian}-{n}-asal" in data]
        return [FormBlok(data, prefix=f"{bagian}-{n}", kolom=self.kolom) for n in ada]

    def _kosong(self, bagian: str, banyak: int, data: Mapping[str, Any] | None) -> list[FormBlokBaru]:
        awal = [{"urutan": (banyak + n) * LANGKAH} for n in range(1, KOSONG + 1)]
        return [
            FormBlokBaru(data, initial=x, prefix=f"{bagian}-baru-{n}", kolom=self.kolom) for n, x in enumerate(awal)
        ]

    @property
    def formulir(self) -> list[FormBlok | FormBlokBaru | FormBaris]:
        """Every form, for the summary of errors."""
        return [x for b in self.bagian for f in self._semua(b) for x in _dengan_baris(f)]

    def _semua(self, bagian: str) -> list[FormBlok | FormBlokBaru]:
        return [*self.bagian[bagian], *self.baru[bagian]]

    @property
    def kelompok(self) -> Iterator[tuple[str, list[FormBlok], list[FormBlokBaru]]]:
        """Heading, blocks and empty blocks of each part."""
        judul = {"naskah": _t("Blok naskah"), "petikan": _t("Blok petikan")}
        yield from ((judul[b], self.bagian[b], self.baru[b]) for b in self.bagian)

    def is_valid(self) -> bool:
        """All are read, so that all errors are told at once."""
        return sum(not f.is_valid() for f in self.formulir) == 0

    def isi(self) -> dict[str, list[dict[str, Any]]]:
        """The blocks in their order, by part."""
        for b in self.bagian:
            ada = [f for f in self._semua(b) if not f.ditiadakan]
            self.susunan[b] = sorted(ada, key=lambda f: int(f.cleaned_data["urutan"]))
        return {b: [f.isi() for f in self.susunan.get(b, ())] for b in BAGIAN}

    def tampilkan(self, temuan: Temuan) -> bool:
        """Put a finding at its block; False where it has none."""
        if not temuan.ke:
            return False
        form = self.susunan[temuan.bagian][temuan.ke - 1]
        tempat = next((n for n in ("kata0", "teks", *SIFAT) if n in form.fields), "urutan")
        form.add_error(tempat, temuan.pesan)
        return True


def _dengan_baris(f: FormBlok | FormBlokBaru) -> list[FormBlok | FormBlokBaru | FormBaris]:
    return [f, *f.baris.semua] if isinstance(f, FormBlok) else [f]
