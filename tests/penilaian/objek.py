"""Addresses of evaluation for the access walk: the teacher's mark of the December before `HARI`."""

from collections.abc import Callable

from django.urls import reverse

from kinerja.penilaian.models import Penilaian
from tests.pabrik import HARI, Kota
from tests.penilaian.pabrik import nilai_diberikan

PERIODE = "2025-12"
Alamat = Callable[[Kota], str]


def nilai_guru(kota: Kota) -> Penilaian:
    """Given by the head of the school and delivered."""
    return nilai_diberikan(kota.kasek, kota.guru, HARI, periode=PERIODE)


def periode(nama: str) -> Alamat:
    """A page of the period."""
    return lambda kota: reverse(f"penilaian:{nama}", args=[PERIODE])


def nilai(nama: str) -> Alamat:
    """A page of the mark."""
    return lambda kota: reverse(f"penilaian:{nama}", args=[nilai_guru(kota).pk])


def orang(kota: Kota) -> str:
    """The page on which the teacher is rated."""
    return reverse("penilaian:rinci", args=[PERIODE, nilai_guru(kota).penugasan_id])


def unit(kota: Kota) -> str:
    """The page on which the agency gets its mark."""
    return reverse("penilaian:tetapkan_organisasi", args=[PERIODE, kota.unit["10"].pk])
