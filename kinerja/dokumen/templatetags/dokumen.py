"""`{% load dokumen %}`: a long number on a narrow screen, what a kind is called."""

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from kinerja.dokumen.selectors.publik import judul_jenis as sebut_jenis

register = template.Library()


@register.filter
def patah(nomor: str) -> SafeString:
    """The number, which may go on in the next line after a slash and nowhere else."""
    *depan, akhir = nomor.split("/")
    return format_html_join("", "{}<wbr>", ((f"{x}/",) for x in depan)) + format_html_join("", "{}", [(akhir,)])


@register.filter
def judul_jenis(jenis: str) -> str:
    """What a kind of document is called."""
    return sebut_jenis(jenis)
