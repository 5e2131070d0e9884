"""`{% load jejak %}`: the history panel of a subject, and events and subjects in words."""

from django import template
from django.db.models import Subquery

from kinerja.jejak.kalimat import kalimat, sebut_perihal
from kinerja.jejak.models import Entri
from kinerja.jejak.pelaku import AWALAN_PENYIAP
from kinerja.jejak.selectors import riwayat as baca_riwayat

register = template.Library()
register.filter("kalimat", kalimat)
register.filter("perihal", sebut_perihal)


@register.inclusion_tag("jejak/riwayat.html")
def riwayat(subjek: str, paling_banyak: int = 20) -> dict[str, object]:
    """`{% riwayat "skp:17" %}`: what happened to it, by whom, newest first. One query."""
    daftar = list(baca_riwayat(subjek).annotate(penyiap=_penyiap(subjek))[: paling_banyak + 1])
    penyiap = daftar[0].penyiap if daftar else None
    return {"daftar": daftar[:paling_banyak], "lebih": len(daftar) > paling_banyak, "penyiap": penyiap}


def _penyiap(subjek: str) -> Subquery:
    """The name of who last prepared it in its owner's name, whoever saved it since."""
    siap = Entri.objects.filter(perihal__subjek=subjek, kapasitas__startswith=AWALAN_PENYIAP)
    return Subquery(siap.order_by("-urutan").values("nama")[:1])
