"""Which value of a setting holds on a day."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, cast

from django.db.models import QuerySet

from kinerja.dasar.kueri import disiapkan
from kinerja.peraturan.models import Setelan
from kinerja.peraturan.setelan import DAFTAR, JenisSetelan, Nilai, jenis_setelan
from kinerja.peraturan.singgahan import Sejarah, tersimpan

TERSENDIRI = "naskah:"  # long: read where they are printed, not with every request


def setelan(kunci: str, on: date) -> Nilai:
    """The value of a declared key on a day: the newest row that has begun, else the registry's default."""
    jenis_setelan(kunci)  # one that is not declared is refused before anything is read
    return nilai_pada(kunci, riwayat_setelan().get(kunci, ()), on)


def nilai_pada(kunci: str, riwayat: Sequence[tuple[date, object]], on: date) -> Nilai:
    """The value of a declared key on a day by a history of it (day and value, oldest first)."""
    ke = bisect_right([mulai for mulai, _nilai in riwayat], on)
    return cast(Nilai, riwayat[ke - 1][1]) if ke else jenis_setelan(kunci).baku


def jenis_lengkap(kunci: str, on: date = date.max) -> JenisSetelan:
    """A declared key with the choices this Pemda made itself and that hold on a day (without one: ever)."""
    jenis = jenis_setelan(kunci)
    if not jenis.pilihan_daerah:
        return jenis
    sendiri = {perihal: masa for perihal, masa in isi_daerah(jenis.pilihan_daerah).items() if masa[0][0] <= on}
    return replace(jenis, pilihan=(*jenis.pilihan, *((k, str(m[-1][1]["judul"])) for k, m in sendiri.items())))


def isi_daerah(jenis: str) -> dict[str, list[tuple[date, dict[str, Any]]]]:
    """What this Pemda adopted of a kind: by what it replaces, day and content, oldest first, one for each day."""
    awalan = f"{jenis}:"
    if awalan == TERSENDIRI:
        baris = Setelan.objects.filter(kunci__startswith=awalan).order_by("mulai", "pk")
        sejarah: Sejarah = defaultdict(list)
        for kunci, mulai, nilai in baris.values_list("kunci", "mulai", "nilai"):
            sejarah[kunci].append((mulai, nilai))
    else:
        sejarah = riwayat_setelan()
    milik = {k.removeprefix(awalan): x for k, x in sejarah.items() if k.startswith(awalan)}
    return {k: [(m, cast("dict[str, Any]", x)) for m, x in dict(baris).items()] for k, baris in milik.items()}


def riwayat_setelan() -> Sejarah:
    """Every dated value by key, oldest first; local rule values too, but no texts. One query a request."""
    return tersimpan(_baca_setelan)


def _baca_setelan() -> Sejarah:
    sejarah: Sejarah = defaultdict(list)
    for kunci, mulai, nilai in _semua_setelan():
        sejarah[kunci].append((mulai, nilai))
    return dict(sejarah)


@disiapkan
def _semua_setelan() -> "QuerySet[Setelan, tuple[str, date, object]]":
    return (
        Setelan.objects.exclude(kunci__startswith=TERSENDIRI)
        .order_by("mulai", "pk")
        .values_list("kunci", "mulai", "nilai")
    )


@dataclass(frozen=True, slots=True)
class KeadaanSetelan:
    """One key on a day: the value in force, since when (None = the default), and what is planned."""

    jenis: JenisSetelan
    nilai: Nilai
    sejak: date | None
    rencana: tuple[Setelan, ...]
    riwayat: tuple[Setelan, ...]

    @property
    def sebutan(self) -> str:
        """The value in force as people read it."""
        return self.jenis.sebut(self.nilai)

    @property
    def direncanakan(self) -> list[tuple[date, str, str]]:
        """Day, value in words and reason of each planned change."""
        return [(x.mulai, self.jenis.sebut(x.nilai), x.alasan) for x in self.rencana]

    @property
    def subjek(self) -> str:
        """The ledger's name of this key."""
        return f"setelan:{self.jenis.kunci}"


def daftar_setelan(on: date) -> list[KeadaanSetelan]:
    """Every declared key on a day; one query."""
    baris: dict[str, list[Setelan]] = defaultdict(list)
    for satu in Setelan.objects.filter(kunci__in=[j.kunci for j in DAFTAR]).order_by("mulai", "pk"):
        baris[satu.kunci].append(satu)
    return [_keadaan(jenis_lengkap(j.kunci), baris[j.kunci], on) for j in DAFTAR]


def keadaan_setelan(kunci: str, on: date) -> KeadaanSetelan:
    """One declared key on a day. Raises SetelanTidakDikenal."""
    return _keadaan(jenis_lengkap(kunci), list(Setelan.objects.filter(kunci=kunci).order_by("mulai", "pk")), on)


def _keadaan(jenis: JenisSetelan, baris: list[Setelan], on: date) -> KeadaanSetelan:
    baris = list({x.mulai: x for x in baris}.values())  # of two with one day the later speaks
    sudah = [x for x in baris if x.mulai <= on]
    return KeadaanSetelan(
        jenis=jenis,
        nilai=sudah[-1].nilai if sudah else jenis.baku,
        sejak=sudah[-1].mulai if sudah else None,
        rencana=tuple(x for x in baris if x.mulai > on),
        riwayat=tuple(reversed(sudah)),
    )
