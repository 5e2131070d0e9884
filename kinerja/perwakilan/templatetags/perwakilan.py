"""`{% load perwakilan %}`: who prepared a record in its owner's name."""

from django import template

from kinerja.perwakilan.selectors import disiapkan_oleh as baca

register = template.Library()


@register.inclusion_tag("perwakilan/disiapkan_oleh.html")
def disiapkan_oleh(subjek: str) -> dict[str, object]:
    """`{% disiapkan_oleh "skp:17" %}`: a line with the name, or nothing. One query."""
    return {"siapa": baca(subjek)}
