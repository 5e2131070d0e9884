"""How many differences were open when they were last counted, within one's units."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from kinerja.integrasi.models import HitunganBeda


@dataclass(frozen=True, slots=True)
class JumlahBeda:
    """The number and the moment it was counted."""

    jumlah: int
    dihitung: datetime


def jumlah_beda(unit_ids: Collection[int] | None) -> JumlahBeda | None:
    """None while nothing was ever counted; `unit_ids` None = the whole Pemda. One query."""
    satu = HitunganBeda.objects.filter(pk=HitunganBeda.SATU).first()
    if satu is None:
        return None
    boleh = None if unit_ids is None else {str(u) for u in unit_ids}
    return JumlahBeda(sum(n for unit, n in satu.per_unit.items() if boleh is None or unit in boleh), satu.dihitung)
