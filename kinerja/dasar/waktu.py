"""A day is the Pemda's day (`settings.ZONA`), whatever the clock of the server says; dates as people read them."""

from datetime import date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_date
from django.conf import settings
from django.utils import timezone

SINGKATAN = {"Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}


def zona() -> ZoneInfo:
    """The time zone of this Pemda."""
    return ZoneInfo(settings.ZONA)


def zona_singkat() -> str:
    """The zone as people write it: WIB, WITA or WIT."""
    return SINGKATAN[settings.ZONA]


def sekarang() -> datetime:
    """The clock, aware, in UTC. For views, commands and tasks; services are given `at`."""
    return timezone.now()


def hari(at: datetime) -> date:
    """The Pemda's day in which a moment falls; a naive moment is refused."""
    if timezone.is_naive(at):
        raise ValueError(f"Moment without a time zone: {at!r}")
    return at.astimezone(zona()).date()


def hari_ini() -> date:
    """Today in the Pemda. For views, commands and tasks; services are given `at`."""
    return hari(sekarang())


def awal_hari(d: date) -> datetime:
    """The moment a day of the Pemda begins, aware."""
    return datetime.combine(d, time.min, tzinfo=zona())


def tulis_tanggal(d: date | None, *, panjang: bool = False) -> str:
    """`12 Nov 2026`, or in full `12 November 2026`; nothing for None."""
    return "" if d is None else _tanggal(d, panjang)


@lru_cache(maxsize=4096)
def _tanggal(d: date, panjang: bool) -> str:
    """A list shows the same days again and again."""
    return format_date(d, "d MMMM y" if panjang else "d MMM y", locale="id")


def tulis_saat(at: datetime | None) -> str:
    """`12 Nov 2026 14.02 WIB`, in the Pemda's zone; nothing for None."""
    if at is None:
        return ""
    setempat = at.astimezone(zona())
    return f"{tulis_tanggal(setempat.date())} {setempat:%H.%M} {zona_singkat()}"


def tulis_rentang(mulai: date | None, sampai: date | None) -> str:
    """`2 Jan 2026 - 31 Mar 2026`; an open end reads `sejak` or `sampai`."""
    if mulai and sampai:
        return f"{tulis_tanggal(mulai)} - {tulis_tanggal(sampai)}"
    if mulai:
        return f"sejak {tulis_tanggal(mulai)}"
    return f"sampai {tulis_tanggal(sampai)}" if sampai else ""
