"""Where the SKP and marks of a post are made on a day: here, in e-Kinerja BKN, or on a ministry's platform.

The Pemda decides for each group of posts, with a date. A teacher is who holds a functional post in a school.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from kinerja.organisasi.models import JenisJabatan, JenisUnit, Penugasan, VersiJabatan, VersiUnit
from kinerja.organisasi.models.unit import JPT
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.peraturan.selectors.setelan import nilai_pada, riwayat_setelan
from kinerja.peraturan.setelan import CARA_SKP

UTAMA = "utama"
J = JenisJabatan


def cara_kelompok(on: date) -> dict[str, str]:
    """Group of posts -> `utama`, `pendamping` or `luar` on a day. One query a request."""
    riwayat = riwayat_setelan()
    return {kelompok: str(nilai_pada(kunci, riwayat.get(kunci, ()), on)) for kunci, kelompok, _label, _baku in CARA_SKP}


def jabatan_kelompok(kelompok: str, on: date) -> QuerySet[VersiJabatan]:
    """The posts of a group as they are on a day."""
    return VersiJabatan.objects.filter(pada_hari(on), _syarat(kelompok, on))


def _syarat(kelompok: str, on: date) -> Q:
    sekolah = Exists(VersiUnit.objects.filter(pada_hari(on), unit=OuterRef("unit"), jenis=JenisUnit.SEKOLAH))
    syarat: Mapping[str, Q] = {
        "pimpinan": Q(jenis__in=[*JPT, J.ADMINISTRATOR, J.PENGAWAS]),
        "fungsional": Q(jenis=J.FUNGSIONAL) & ~Q(sekolah),
        "pelaksana": Q(jenis=J.PELAKSANA),
        "guru": Q(jenis=J.FUNGSIONAL) & Q(sekolah),
    }
    return syarat[kelompok]


def jabatan_luar(on: date, cara: str = "") -> QuerySet[VersiJabatan] | None:
    """Posts whose SKP is not made here that day (`cara`: made in that one way); None where there is no such group."""
    luar = [k for k, c in cara_kelompok(on).items() if c != UTAMA and c == (cara or c)]
    if not luar:
        return None
    syarat = Q(pk__in=[])
    for kelompok in luar:
        syarat |= _syarat(kelompok, on)
    return VersiJabatan.objects.filter(pada_hari(on), syarat)


def dikelola_luar(jabatan: Iterable[int], on: date) -> set[int]:
    """Of these posts, those whose SKP is not made here that day. Without such a group nothing more is asked."""
    luar = jabatan_luar(on)
    if luar is None:
        return set()
    return set(luar.filter(jabatan__in=set(jabatan)).values_list("jabatan_id", flat=True))


def skp_di_sini(jabatan_id: int, *hari: date) -> bool:
    """Whether the SKP of a post is made here on any of these days."""
    return any(jabatan_id not in dikelola_luar([jabatan_id], on) for on in hari)


def orang_kelompok(kelompok: str, on: date) -> int:
    """How many people hold a post of the group that day."""
    jabatan = jabatan_kelompok(kelompok, on)
    pemangku = Penugasan.objects.filter(pada_hari(on), jabatan__in=jabatan.values("jabatan_id"))
    return int(pemangku.aggregate(n=Count("pegawai", distinct=True))["n"])
