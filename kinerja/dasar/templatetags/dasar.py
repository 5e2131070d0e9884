"""Filters for dates and numbers on every page: `{% load dasar %}`."""

from datetime import date, datetime
from decimal import Decimal

from django import template

from kinerja.dasar import angka as _angka
from kinerja.dasar import waktu

register = template.Library()


@register.filter
def tanggal(nilai: date | None) -> str:
    """`12 Nov 2026`; a moment gives the Pemda's day of it."""
    return waktu.tulis_tanggal(waktu.hari(nilai) if isinstance(nilai, datetime) else nilai)


@register.filter
def tanggal_panjang(nilai: date | None) -> str:
    """`12 November 2026`."""
    return waktu.tulis_tanggal(waktu.hari(nilai) if isinstance(nilai, datetime) else nilai, panjang=True)


@register.filter
def saat(nilai: datetime | None) -> str:
    """`12 Nov 2026 14.02 WIB`."""
    return waktu.tulis_saat(nilai)


@register.filter
def angka(nilai: Decimal | int | None, desimal: int | None = None) -> str:
    """`1.234,5`, or with a fixed number of decimals: `{{ n|angka:2 }}`."""
    return _angka.tulis_angka(nilai, desimal)


@register.filter
def rupiah(nilai: Decimal | int | None) -> str:
    """`Rp 1.234.567`."""
    return _angka.tulis_rupiah(nilai)
