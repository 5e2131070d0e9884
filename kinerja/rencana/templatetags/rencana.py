"""How targets and achievements are shown."""

from decimal import Decimal

from django import template

from kinerja.rencana.models import TargetIndikator
from kinerja.rencana.target import tampil

register = template.Library()
PENUH = Decimal(100)


@register.filter
def isi_target(target: TargetIndikator | str | None) -> str:
    """A stored target or realisation as people read it; a dash where there is none."""
    teks = target if isinstance(target, str) else target.teks if target else ""
    return tampil(teks) if teks else "-"


@register.inclusion_tag("rencana/batang.html")
def batang(capaian: Decimal | None) -> dict[str, object]:
    """A bar up to 100 %; what is above is told by the number beside it, never cut there."""
    lebar = max(Decimal(0), min(PENUH, capaian)) if capaian is not None else None
    return {"capaian": capaian, "lebar": lebar, "nada": _nada(capaian)}


def _nada(capaian: Decimal | None) -> str:
    return "kosong" if capaian is None else "penuh" if capaian >= PENUH else "kurang"
