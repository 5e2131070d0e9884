"""The fields of the form of a text: words, conditions, and what a table or a place for signatures says as a whole."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.dokumen.naskah.baris import TEMPAT
from kinerja.dokumen.naskah.jenis import DIJUMLAH
from kinerja.dokumen.naskah.sunting import KataBlok

SIFAT = ("tempat", "jumlah")
Pilihan = Sequence[tuple[str, Any]]
Kolom = Mapping[str, Any]


def pilihan_bila(kolom: Kolom) -> list[tuple[str, str]]:
    """The columns that may be missing."""
    return [(k, x["sebutan"]) for k, x in kolom.items() if not x.get("wajib", True)]


def pilihan_orang(kolom: Kolom) -> list[tuple[str, str]]:
    """The people a text knows."""
    return [(k, x["sebutan"]) for k, x in kolom.items() if x["jenis"] == "orang"]


def sel_tabel(blok: Mapping[str, Any], kolom: Kolom) -> dict[str, str]:
    """The cells of the rows that a table prints, with their kinds."""
    isi = kolom.get(str(blok.get("dari")), {}).get("isi", {})
    return dict(isi) if isinstance(isi, Mapping) else {}


def isian_kata(satu: KataBlok) -> forms.Field:
    """A run of words."""
    baris = min(8, max(2, satu.isi.count("\n") + 1 + len(satu.isi) // 90))
    pendek = not satu.banyak and len(satu.isi) < 70 and satu.jalur[-1] != "teks"
    alat = forms.TextInput() if pendek else forms.Textarea({"rows": baris})
    return forms.CharField(label=satu.label, required=bool(satu.isi), max_length=5000, widget=alat)


def isian_bila(pilihan: Pilihan) -> forms.ChoiceField:
    """The condition of a block or a row."""
    return forms.ChoiceField(
        label=_("Dicetak hanya bila ada"), required=False, choices=[("", _("Selalu dicetak")), *pilihan]
    )


def isian_sifat(blok: Mapping[str, Any], kolom: Kolom) -> dict[str, forms.Field]:
    """What a table sums up; how place and day stand above signatures."""
    if blok.get("blok") == "ttd":
        tempat = forms.ChoiceField(label=_("Tempat dan tanggal"), choices=[*TEMPAT.items()], initial="sebaris")
        return {"tempat": tempat}
    angka = [x for x, jenis in sel_tabel(blok, kolom).items() if jenis in DIJUMLAH]
    if blok.get("blok") != "tabel" or not angka:
        return {}
    pilihan = [("", _("Tanpa jumlah")), *((x, x) for x in angka)]
    return {"jumlah": forms.ChoiceField(label=_("Baris jumlah"), choices=pilihan, required=False, initial="")}
