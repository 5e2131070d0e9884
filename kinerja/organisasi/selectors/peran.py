"""The roles of a person's account on a day: rows of the session's own query."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypedDict

from django.db.models import F, OuterRef, QuerySet
from django.db.models.functions import JSONObject

from kinerja.akun.models import PeranPengguna
from kinerja.dasar.kueri import Kumpulan
from kinerja.organisasi.selectors.penugasan import pada_hari

PeranUnit = tuple[tuple[str, int | None], ...]  # role, and the unit it is limited to


class BarisPeran(TypedDict):
    """A role as the database packs it."""

    peran: str
    cakupan: str


def peran_dari(on: date) -> QuerySet[PeranPengguna, object]:
    """Those of the account of the outer query's person that day, packed in one value."""
    milik = PeranPengguna.objects.filter(pada_hari(on), pengguna__akun_pegawai__pegawai=OuterRef("pegawai"))
    isi = JSONObject(peran=F("peran"), cakupan=F("cakupan"))
    return milik.order_by().values("pengguna").annotate(isi=Kumpulan(isi)).values_list("isi", flat=True)


def buka_peran(isi: Sequence[BarisPeran] | None) -> PeranUnit:
    """What `peran_dari` packed."""
    return urut_peran((x["peran"], x["cakupan"]) for x in isi or ())


def urut_peran(baris: Iterable[tuple[str, str]]) -> PeranUnit:
    """Roles with the unit each is limited to; where it is empty, the whole Pemda."""
    return tuple((nama, int(unit) if unit else None) for nama, unit in sorted(baris))
