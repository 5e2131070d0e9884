"""The note on the forms of a node of the plan: which papers serve it, and that their holders will be asked."""

from django import template

from kinerja.organisasi.sesi import Sesi
from kinerja.perubahan.selectors.pelayan import pelayan_simpul
from kinerja.rencana.models import Simpul

register = template.Library()


@register.inclusion_tag("perubahan/pelayan.html")
def pelayan(simpul: Simpul, sesi: Sesi) -> dict[str, object]:
    """`{% pelayan simpul request.sesi %}`: nothing where nobody serves the node, or it is not of the plan in force."""
    return {"p": pelayan_simpul(simpul, sesi.hari)}
