"""Until when one may: the base deadline, reopenings for a person or unit, and outages that moved it for everybody."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from kinerja.peraturan.models import BukaTenggat


@dataclass(frozen=True, slots=True)
class Tenggat:
    """One deadline with everything that moves it: read once, asked for many."""

    dasar: datetime
    dibuka: dict[str, datetime]

    def berlaku(self, *subjek: str) -> datetime:
        """The deadline of someone: pass the person and the units above, e.g. `"pegawai:4", "unit:7"`."""
        return max(self.dasar, *(self.dibuka.get(s, self.dasar) for s in (BukaTenggat.SEMUA, *subjek)))


def tenggat_untuk(jenis: str, periode: str, dasar: datetime) -> Tenggat:
    """A kind of deadline of a period with all its reopenings, in one query."""
    cocok = BukaTenggat.objects.filter(
        Q(mulai=None) | Q(mulai__lte=dasar), jenis__in=["", jenis], periode__in=["", periode], sampai__gt=dasar
    )
    dibuka: dict[str, datetime] = defaultdict(lambda: dasar)
    for subjek, sampai in cocok.values_list("subjek", "sampai"):
        dibuka[subjek] = max(dibuka[subjek], sampai)
    return Tenggat(dasar, dict(dibuka))


def tenggat_berlaku(jenis: str, subjek: str | tuple[str, ...], periode: str, dasar: datetime) -> datetime:
    """The deadline that counts for a subject (or for the first of several that was given longer)."""
    return tenggat_untuk(jenis, periode, dasar).berlaku(*([subjek] if isinstance(subjek, str) else subjek))
