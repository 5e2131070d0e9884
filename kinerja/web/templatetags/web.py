"""Tags of the pages that join several floors."""

from django import template

from kinerja.dasar.alamat import alamat as cari_alamat

register = template.Library()


@register.simple_tag
def alamat(nama: str, *args: object) -> str:
    """The address of a url name, empty where that part is not installed or a value is missing."""
    return "" if any(a is None for a in args) else cari_alamat(nama, *args)
