"""Two at once: a form carries the version it was read at; the second writer is told, and keeps the own text."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from django import forms
from django.db.models import Model
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext as _

M = TypeVar("M", bound=Model)
Sejak = Callable[[int], Iterable[str]]  # given the version that was read: sentences about what was done since


class SudahBerubah(Exception):
    """Somebody else was first; nothing was written. `perubahan` says who did what since, `versi_kini` what is now."""

    def __init__(self, versi_kini: int, perubahan: Iterable[str] = ()) -> None:
        self.versi_kini, self.perubahan = versi_kini, tuple(perubahan)
        self.pesan = _("Data ini sudah diubah orang lain sejak Anda membukanya. Isian Anda masih ada, belum tersimpan.")
        super().__init__(" ".join((self.pesan, *self.perubahan)))


@dataclass(frozen=True, slots=True)
class Beda:
    """A field in which what one typed and what is stored now are not the same."""

    label: str | Promise
    isian: str
    tersimpan: str


def periksa_versi(objek: Model, versi: int, *, isian: str = "kunci", sejak: Sejak | None = None) -> None:
    """Compare the record's version with the one that was read; raises `SudahBerubah`."""
    kini = int(getattr(objek, isian))
    if kini != versi:
        raise SudahBerubah(kini, sejak(versi) if sejak else ())


def kunci_versi(model: type[M], *, pk: object, versi: int, isian: str = "kunci", sejak: Sejak | None = None) -> M:
    """The record, locked until the transaction ends, if it is still as it was read; else `SudahBerubah`."""
    objek = model._default_manager.select_for_update(of=("self",)).get(pk=pk)
    periksa_versi(objek, versi, isian=isian, sejak=sejak)
    return objek


def simpan_versi(objek: Model, *, isian: str = "kunci", update_fields: Iterable[str] | None = None) -> None:
    """Save with the next version."""
    setattr(objek, isian, int(getattr(objek, isian)) + 1)
    objek.save(update_fields=None if update_fields is None else {*update_fields, isian})


class FormVersi(forms.Form):
    """A form that carries the version it was read at: `initial={"kunci": objek.kunci}`. Also a mixin for ModelForm."""

    kunci = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def sudah_berubah(self, galat: SudahBerubah) -> None:
        """Show the refusal and keep the text; sent once more, it is meant to stand over what is there now."""
        self.add_error(None, " ".join((galat.pesan, *galat.perubahan)))
        data = QueryDict(mutable=True)
        data.update(self.data)
        data[self.add_prefix("kunci")] = str(galat.versi_kini)
        self.data = data

    def beda(self, kini: Model) -> list[Beda]:
        """Field by field, what was typed and what is stored now, where they differ."""
        semua = [
            (isian.label, str(self.cleaned_data.get(nama) or ""), str(getattr(kini, nama) or ""))
            for nama, isian in self.fields.items()
            if nama != "kunci" and hasattr(kini, nama)
        ]
        return [Beda(label or "", ketikan, ada) for label, ketikan, ada in semua if ketikan != ada]
