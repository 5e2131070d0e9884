"""`{% load jejak %}`: the history panel of a subject, and events and subjects in words."""

from django import template

from kinerja.jejak.kalimat import kalimat, sebut_perihal
from kinerja.jejak.selectors import riwayat as baca_riwayat

register = template.Library()
register.filter("kalimat", kalimat)
register.filter("perihal", sebut_perihal)


@register.inclusion_tag("jejak/riwayat.html")
def riwayat(subjek: str, paling_banyak: int = 20) -> dict[str, object]:
    """`{% riwayat "skp:17" %}`: what happened to it, by whom, newest first. One query."""
    daftar = list(baca_riwayat(subjek)[: paling_banyak + 1])
    return {"daftar": daftar[:paling_banyak], "lebih": len(daftar) > paling_banyak}
