"""Tags of the pages that join several floors."""

from collections.abc import Iterable

from django import template
from django.utils.safestring import SafeString, mark_safe

from kinerja.dasar.alamat import alamat as cari_alamat
from kinerja.dasar.lolos import lolos
from kinerja.web.menu import Butir

register = template.Library()


@register.simple_tag
def alamat(nama: str, *args: object) -> str:
    """The address of a url name, empty where that part is not installed or a value is missing."""
    return "" if any(a is None for a in args) else cari_alamat(nama, *args)


PINTU = '<a href="{}"{}>{}</a>'
KELOMPOK = '<details class="utama-kelompok" data-menu><summary{}>{}</summary><ul class="utama-isi">{}</ul></details>'


@register.simple_tag
def butir_menu(menu: Iterable[Butir]) -> SafeString:
    """The doors of the main menu, the open one marked; doors of a group behind its name."""
    return mark_safe(_baris(menu))  # noqa: S308 (of escaped parts)


def _baris(menu: Iterable[Butir]) -> str:
    return "".join([f"<li>{_kelompok(x) if x.isi else _pintu(x)}</li>" for x in menu])


def _pintu(x: Butir) -> str:
    return PINTU.format(lolos(x.url), ' aria-current="page"' if x.kini else "", lolos(str(x.label)))


def _kelompok(x: Butir) -> str:
    return KELOMPOK.format(' aria-current="true"' if x.kini else "", lolos(str(x.label)), _baris(x.isi))
