"""Until when one may: the base deadline, reopenings for a person or unit, and outages that moved it for everybody."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from kinerja.peraturan.models import BukaTenggat


@dataclass(frozen=True, slots=True)
class Batas:
    """The deadline that counts for someone; `alasan` where it is longer than the base."""

    dasar: datetime
    sampai: datetime
    alasan: str = ""

    @property
    def dibuka(self) -> bool:
        """Whether it was reopened or moved."""
        return self.sampai > self.dasar


@dataclass(frozen=True, slots=True)
class Tenggat:
    """One deadline with everything that moves it."""

    dasar: datetime
    dibuka: Sequence[BukaTenggat]

    def batas(self, *subjek: str) -> Batas:
        """The deadline of someone, with its reason: pass the person and the units above, `"pegawai:4", "unit:7"`."""
        untuk = [b for b in self.dibuka if b.subjek in (BukaTenggat.SEMUA, *subjek)]
        terpanjang = max(untuk, key=lambda b: b.sampai, default=None)
        return Batas(self.dasar, terpanjang.sampai, terpanjang.alasan) if terpanjang else Batas(self.dasar, self.dasar)

    def berlaku(self, *subjek: str) -> datetime:
        """The same as a moment."""
        return self.batas(*subjek).sampai


@dataclass(frozen=True, slots=True)
class Bukaan:
    """Everything that moves a kind of deadline: read once, asked for many people, periods and base deadlines."""

    baris: Sequence[BukaTenggat]

    @property
    def menyebut_unit(self) -> bool:
        """Whether some of it is for a unit, so that one has to know who belongs where."""
        return any(b.subjek.startswith("unit:") for b in self.baris)

    def tenggat(self, periode: str | None, dasar: datetime) -> Tenggat:
        """What of it moves the deadline `dasar` of a period; None = of any period."""
        return Tenggat(dasar, [b for b in self.baris if _mengenai(b, periode, dasar)])


def _mengenai(b: BukaTenggat, periode: str | None, dasar: datetime) -> bool:
    seperiode = periode is None or b.periode in ("", periode)
    return seperiode and b.sampai > dasar and (b.mulai is None or b.mulai <= dasar)


def baca_bukaan(jenis: str, sejak: datetime) -> Bukaan:
    """What moves a kind of deadline to a moment after `sejak`, the earliest base deadline to be asked; one query."""
    cocok = Q(jenis__in=["", jenis], sampai__gt=sejak)
    return Bukaan(list(BukaTenggat.objects.filter(cocok).order_by("pk")))


def tenggat_untuk(jenis: str, periode: str, dasar: datetime) -> Tenggat:
    """A kind of deadline of a period with all its reopenings, in one query."""
    return baca_bukaan(jenis, dasar).tenggat(periode, dasar)


def tenggat_berlaku(jenis: str, subjek: str | tuple[str, ...], periode: str, dasar: datetime) -> datetime:
    """The deadline that counts for a subject (or for the first of several that was given longer)."""
    return tenggat_untuk(jenis, periode, dasar).berlaku(*([subjek] if isinstance(subjek, str) else subjek))
