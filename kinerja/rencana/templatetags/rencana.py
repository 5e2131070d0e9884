"""How targets and achievements are shown."""

from decimal import Decimal

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from kinerja.dasar.grafik import Grafik, batang_target
from kinerja.dasar.jinja import gambar
from kinerja.rencana.models import TargetIndikator
from kinerja.rencana.selectors.rincian import IndikatorRinci, SelPeriode
from kinerja.rencana.target import tampil

register = template.Library()


@register.filter
def isi_target(target: TargetIndikator | str | None) -> str:
    """A stored target or realisation as people read it; a dash where there is none."""
    teks = target if isinstance(target, str) else target.teks if target else ""
    return tampil(teks) if teks else "-"


@register.simple_tag
def batang(capaian: Decimal | None, url: str = "") -> SafeString:
    """A bar up to 100 %; what is above is told by the number beside it, which leads to its receipt (`url`)."""
    return gambar("rencana/batang.html", capaian=capaian, url=url)


@register.filter
def grafik_target(i: IndikatorRinci) -> Grafik | None:
    """Targets and realisations of the years with measurements; None below two, where the bar in the table says all."""
    tahun = [sel for _tahun, sel in i.baris if any(s.realisasi and s.realisasi.angka is not None for s in sel)]
    titik = [(s.periode, _satu_angka(s.target), _terukur(s)) for sel in tahun for s in sel if s.target or s.realisasi]
    if sum(terukur is not None for _p, _t, terukur in titik) < 2:
        return None
    judul = i.indikator.nama or _("Indikator tanpa nama")
    return batang_target(titik, f"{judul} ({i.indikator.satuan})" if i.indikator.satuan else judul)


def _satu_angka(target: TargetIndikator | None) -> Decimal | None:
    """The bar of a target: a number; a range is drawn to its lower bound, a text not at all."""
    return target.bawah if target else None


def _terukur(s: SelPeriode) -> Decimal | None:
    return s.realisasi.angka if s.realisasi else None
