"""Notes on the forms of a node of the plan: which papers serve it, who will be asked, who holds what is removed."""

from django import template

from kinerja.organisasi.sesi import Sesi
from kinerja.perubahan.selectors.pelayan import pelayan_simpul
from kinerja.perubahan.selectors.pemakai import Pemakai, pemakai_indikator, pemakai_simpul
from kinerja.rencana.models import Indikator, Simpul

register = template.Library()


@register.inclusion_tag("perubahan/pelayan.html")
def pelayan(simpul: Simpul, sesi: Sesi) -> dict[str, object]:
    """`{% pelayan simpul request.sesi %}`: nothing where nobody serves the node, or it is not of the plan in force."""
    return {"p": pelayan_simpul(simpul, sesi.hari)}


@register.simple_tag
def pemakai(simpul: Simpul, indikator: Indikator | None = None) -> Pemakai:
    """`{% pemakai simpul indikator as p %}`: whose papers serve the measure, or without one the node."""
    return pemakai_indikator(indikator) if indikator else pemakai_simpul(simpul)
