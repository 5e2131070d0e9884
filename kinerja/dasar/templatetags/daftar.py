"""Rows and choices of a list page: fifty rows of cells cost too much as a template, so they are put together here."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

from kinerja.dasar.daftar.dasar import DaftarDasar
from kinerja.dasar.daftar.tampil import Pilihan, Sel
from kinerja.dasar.lolos import lolos

register = template.Library()

TEKS = '<td data-label="{}"'
ANGKA = '<td data-label="{}" class="angka"'
HARI = ' class="tanggal">'  # a day stays on one line


@register.simple_tag(takes_context=True)
def baris_daftar(context: template.Context, daftar: DaftarDasar[Any, Any]) -> SafeString:
    """Every row of the page: the first cell heads it; a cell with its own template is drawn by that."""
    awal = [(ANGKA if kolom.angka else TEKS).format(lolos(str(kolom.judul))) for kolom in daftar.kepala[1:]]
    return mark_safe("".join(_baris(context, baris, awal) for baris in daftar.baris))  # noqa: S308 (of escaped parts)


@register.simple_tag
def opsi_daftar(satu: Pilihan) -> SafeString:
    """What one may choose of a filter; there may be as many as the Pemda has agencies."""
    isi = ((kode, " selected" * (str(kode) == satu.terpilih), judul) for kode, judul in satu.pilihan)
    return format_html_join("", '<option value="{}"{}>{}</option>', isi)


def _baris(context: template.Context, baris: Sequence[Sel], awal: Sequence[str]) -> str:
    kepala, *lain = baris
    sel = "".join(
        [
            f"{buka}{HARI if isinstance(x.nilai, date) else '>'}{_isi(context, x)}</td>"
            for buka, x in zip(awal, lain, strict=True)
        ]
    )
    return f'<tr><th scope="row">{_isi(context, kepala)}</th>{sel}</tr>\n'


def _isi(context: template.Context, sel: Sel) -> str:
    if sel.templat:
        assert context.template is not None
        with context.push(nilai=sel.nilai, objek=sel.objek, url=sel.url):
            return context.template.engine.get_template(sel.templat).render(context)
    teks = lolos(sel.teks or "–")
    return f'<a href="{lolos(sel.url)}">{teks}</a>' if sel.url else teks
