"""The note beside a node of the plan: which papers serve it, and that their holders will be asked."""

from django import template

from kinerja.organisasi.sesi import Sesi
from kinerja.perubahan.permissions import boleh_menyiapkan
from kinerja.perubahan.selectors.pelayan import pelayan_simpul
from kinerja.rencana.models import Simpul

register = template.Library()


@register.inclusion_tag("perubahan/pelayan.html")
def pelayan(simpul: Simpul, sesi: Sesi, bagian: str = "") -> dict[str, object]:
    """`{% pelayan simpul request.sesi %}` on the edit form; with "panel" beside the node. Nothing where none serves."""
    return {"p": pelayan_simpul(simpul, sesi.hari), "panel": bagian == "panel", "boleh": boleh_menyiapkan(sesi)}
