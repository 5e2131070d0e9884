"""Reads: which roles a user holds on a day, and who holds one."""

from datetime import date

from django.db.models import Q, QuerySet

from kinerja.akun.models import Pengguna, PeranPengguna


def peran_pada(pengguna: Pengguna, on: date) -> QuerySet[PeranPengguna]:
    """The roles of a user in force on a day (ends inclusive)."""
    return peran_berlaku(on).filter(pengguna=pengguna)


def peran_berlaku(on: date) -> QuerySet[PeranPengguna]:
    """All roles in force on a day."""
    return PeranPengguna.objects.filter(Q(sampai=None) | Q(sampai__gte=on), mulai__lte=on).order_by("peran", "cakupan")


def daftar_pengguna(cari: str = "") -> QuerySet[Pengguna]:
    """Accounts by name, with their roles; `cari` looks in the user name and the name."""
    semua = Pengguna.objects.prefetch_related("peran").order_by("first_name", "last_name", "username")
    for kata in cari.split():
        semua = semua.filter(Q(username__icontains=kata) | Q(first_name__icontains=kata) | Q(last_name__icontains=kata))
    return semua
