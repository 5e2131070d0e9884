"""The rows of a list page: fifty rows of cells cost too much as a template, so plain cells are put together here."""

from collections.abc import Sequence
from typing import Any

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from kinerja.dasar.daftar import Daftar
from kinerja.dasar.daftar.halaman import Sel

register = template.Library()

TEKS = '<td data-label="{}">{}</td>'
ANGKA = '<td data-label="{}" class="angka">{}</td>'


@register.simple_tag(takes_context=True)
def baris_daftar(context: template.Context, daftar: Daftar[Any]) -> SafeString:
    """Every row of the page: the first cell heads it; a cell with its own template is drawn by that."""
    return mark_safe("".join(_baris(context, baris) for baris in daftar.baris))  # noqa: S308 (of escaped parts)


def _baris(context: template.Context, baris: Sequence[Sel]) -> str:
    kepala, *lain = baris
    sel = "".join(format_html(ANGKA if x.angka else TEKS, x.label, _isi(context, x)) for x in lain)
    return f'<tr><th scope="row">{_isi(context, kepala)}</th>{sel}</tr>\n'


def _isi(context: template.Context, sel: Sel) -> SafeString:
    if sel.templat:
        assert context.template is not None
        with context.push(nilai=sel.nilai, objek=sel.objek, url=sel.url):
            return context.template.engine.get_template(sel.templat).render(context)
    teks = conditional_escape(sel.teks or "–")
    return format_html('<a href="{}">{}</a>', sel.url, teks) if sel.url else teks
