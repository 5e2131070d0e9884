"""What every form of an act on a case has: its title, what it binds, and the act."""

from datetime import date, datetime
from typing import Any, ClassVar

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kinerja.dasar.kunci import FormVersi
from kinerja.disiplin.models import PerkaraDisiplin
from kinerja.disiplin.selectors.pejabat import calon_pemeriksa
from kinerja.jejak.pelaku import Pelaku

Teks = str | Promise


def teks_panjang(label: Any, *, bantuan: Any = "", wajib: bool = True, baris: int = 4) -> forms.CharField:
    """Several lines."""
    return forms.CharField(
        label=label, help_text=bantuan, required=wajib, max_length=20_000, widget=forms.Textarea({"rows": baris})
    )


def isian_pemeriksa() -> forms.TypedChoiceField:
    """Who signs as examiner where there is no team."""
    return forms.TypedChoiceField(
        label=_("Pemeriksa yang menandatangani"), coerce=int, required=False, empty_value=None,
        help_text=_("Bila suratnya dibuat di sini. Tim yang sudah dibentuk menandatangani seluruhnya."),
    )  # fmt: skip


class FormLangkah(FormVersi):
    """One act on one case: `jalankan` does it."""

    judul: ClassVar[Teks] = ""
    aksi: ClassVar[Teks] = ""
    pesan: ClassVar[Teks] = ""
    mengikat: ClassVar[tuple[Teks, ...]] = ()

    def __init__(self, *args: Any, perkara: PerkaraDisiplin, on: date, **kwargs: Any) -> None:
        self.perkara, self.on = perkara, on
        kwargs["initial"] = {"kunci": perkara.kunci, **self.awal(perkara, on), **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        self.siapkan()

    def awal(self, perkara: PerkaraDisiplin, on: date) -> dict[str, object]:
        """What the form proposes: the day, where it has one."""
        return {"tanggal": on}

    def siapkan(self) -> None:
        """Choices that depend on the case."""

    def jalankan(self, *, by: Pelaku, at: datetime) -> object:
        """The act, with what was typed."""
        raise NotImplementedError  # each act has its own; the metaclass of forms leaves no place for ABC

    @property
    def baku(self) -> dict[str, Any]:
        """Which case, as it was read."""
        return {"perkara": self.perkara.pk, "versi": self.cleaned_data["kunci"]}

    def terisi(self, *kecuali: str) -> dict[str, Any]:
        """What was typed, without the version that was read and these fields."""
        return {k: v for k, v in self.cleaned_data.items() if k not in ("kunci", *kecuali)}

    def isi_pemeriksa(self) -> None:
        """Who may sign as examiner today."""
        self.pilihan("penanda_id", [("", str(_("Belum dipilih"))), *calon_pemeriksa(self.perkara, self.on)])

    def pilihan(self, nama: str, isi: list[tuple[str, str]]) -> None:
        """Fill the choices of a field."""
        field = self.fields[nama]
        assert isinstance(field, forms.ChoiceField)
        field.choices = isi
