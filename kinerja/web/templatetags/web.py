"""Tags of the pages that join several floors."""

from collections.abc import Iterable

from django import template
from django.utils.safestring import SafeString, mark_safe

from kinerja.dasar.alamat import alamat as cari_alamat
from kinerja.dasar.lolos import lolos
from kinerja.dasar.tampilan import Teks

register = template.Library()


@register.simple_tag
def alamat(nama: str, *args: object) -> str:
    """The address of a url name, empty where that part is not installed or a value is missing."""
    return "" if any(a is None for a in args) else cari_alamat(nama, *args)


BUTIR, BUTIR_KINI = '<li><a href="{}">{}</a></li>', '<li><a href="{}" aria-current="page">{}</a></li>'


@register.simple_tag
def butir_menu(menu: Iterable[tuple[Teks, str, bool]]) -> SafeString:
    """The doors of the main menu, the open one marked."""
    butir = ((BUTIR_KINI if kini else BUTIR).format(lolos(url), lolos(str(label))) for label, url, kini in menu)
    return mark_safe("".join(butir))  # noqa: S308 (of escaped parts)
