"""Teams of a day: those one leads or belongs to, and the people in one."""

from collections.abc import Collection
from datetime import date

from django.db.models import Q, QuerySet

from kinerja.dasar.kueri import disiapkan
from kinerja.organisasi.models import AnggotaTim, Pegawai, PeranTim, TimKerja
from kinerja.organisasi.selectors.penugasan import pada_hari


def berjalan(on: date) -> Q:
    """Memberships in force on a day, of teams in force that day."""
    return pada_hari(on) & pada_hari(on, "tim__")


def keanggotaan(pegawai_id: int, on: date) -> QuerySet[AnggotaTim]:
    """A person's parts in teams of a day, with the team; those led first."""
    milik = AnggotaTim.objects.filter(berjalan(on), pegawai=pegawai_id).select_related("tim")
    return milik.order_by("-peran", "tim__nama", "pk")


def ketua_pada(on: date) -> QuerySet[AnggotaTim]:
    """The leaders of a day, of teams in force that day."""
    return AnggotaTim.objects.filter(berjalan(on), peran=PeranTim.KETUA)


def tim_dipimpin(pegawai_id: int | None, on: date) -> QuerySet[TimKerja]:
    """Teams a person leads on a day."""
    return TimKerja.objects.filter(pk__in=ketua_pada(on).filter(pegawai=pegawai_id).values("tim"))


def tim_diikuti(pegawai_id: int, mulai: date, sampai: date) -> QuerySet[TimKerja]:
    """Teams a person is in on any of these days, as leader or member."""
    masa = Q(mulai__lte=sampai) & (Q(sampai__isnull=True) | Q(sampai__gte=mulai))
    masa_tim = Q(tim__mulai__lte=sampai) & (Q(tim__sampai__isnull=True) | Q(tim__sampai__gte=mulai))
    return TimKerja.objects.filter(pk__in=AnggotaTim.objects.filter(masa, masa_tim, pegawai=pegawai_id).values("tim"))


def anggota_pada(tim: Collection[int], on: date) -> QuerySet[AnggotaTim]:
    """The people of these teams on a day, the leader first."""
    semua = AnggotaTim.objects.filter(pada_hari(on), tim__in=tim).select_related("pegawai")
    return semua.order_by("tim_id", "-peran", "pegawai__nama", "pk")


def memimpin(ketua_id: int, pegawai: Pegawai | int, on: date) -> bool:
    """Whether somebody leads a team in which this person is that day."""
    pk = pegawai if isinstance(pegawai, int) else pegawai.pk
    tim = tim_dipimpin(ketua_id, on).values("pk")
    return AnggotaTim.objects.filter(pada_hari(on), tim__in=tim, pegawai=pk).exclude(pegawai=ketua_id).exists()


def id_tim_dipimpin(pegawai_id: int, on: date) -> list[int]:
    """The ids of the teams a person leads on a day, for pages that ask every time."""
    return [t.pk for t in _dipimpin(pegawai_id, on)]


@disiapkan
def _dipimpin(pegawai_id: int, on: date) -> QuerySet[TimKerja]:
    return tim_dipimpin(pegawai_id, on).only("pk")
