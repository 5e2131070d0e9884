"""How an agreement is laid out: rows grouped by result, signatures by party, words for differences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django import template
from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari as hari_dari
from kinerja.perjanjian import halaman
from kinerja.perjanjian.isian import IsianButir
from kinerja.perjanjian.models import PerjanjianKinerja, TandaTangan
from kinerja.perjanjian.naskah import NaskahPK
from kinerja.perjanjian.snapshot import Tercetak

register = template.Library()


@dataclass(frozen=True, slots=True)
class KelompokButir:
    """The rows of one result, with its number in the annex."""

    nomor: int
    sasaran: str
    butir: tuple[IsianButir, ...]


@register.filter
def kelompok(butir: Sequence[IsianButir]) -> list[KelompokButir]:
    """Rows that follow each other with the same result, as one numbered group."""
    grup = groupby(butir, key=lambda b: b.sasaran)
    return [KelompokButir(n, sasaran, tuple(isi)) for n, (sasaran, isi) in enumerate(grup, start=1)]


@register.filter
def pihak(tanda_tangan: Mapping[int, TandaTangan] | None, nomor: int) -> TandaTangan | None:
    """The signature of a party, if it is there."""
    return tanda_tangan.get(nomor) if tanda_tangan else None


@register.filter
def judul_pertama(t: Tercetak) -> str:
    """What stands above the first party's name; the head of the region signs without a party's name."""
    return _("Pihak pertama,") if t.kedua else ""


@register.filter
def tanggal_naskah(pk: PerjanjianKinerja) -> date | None:
    """The date the document bears: of the last signature, before that of the agreement."""
    saat = pk.berlaku_pada or pk.disepakati_pada
    return hari_dari(saat) if saat else None


@register.filter
def kata_beda(jenis: str) -> str:
    """A kind of difference in words."""
    kata = {"tetap": _("Tetap"), "diubah": _("Diubah"), "ditambah": _("Ditambah"), "dihapus": _("Dihapus")}
    return kata[jenis]


@register.filter
def potongan(t: Tercetak, tanggal: date | None) -> list[tuple[str, Any]]:
    """The text of the agreement piece by piece; nothing for a snapshot of the first shape."""
    return list(halaman.potongan(t.naskah, tanggal)) if isinstance(t.naskah, NaskahPK) else []
