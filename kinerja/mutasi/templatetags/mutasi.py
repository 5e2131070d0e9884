"""Reading a mapping by a key that the template holds."""

from collections.abc import Mapping, Sequence

from django import template

register = template.Library()


@register.filter
def milik(peta: Mapping[str, Sequence[object]], kunci: str) -> Sequence[object]:
    """What stands under a key; nothing where it is not there."""
    return peta.get(kunci, ())
