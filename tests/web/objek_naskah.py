"""Texts and drafts for the access walk."""

from collections.abc import Callable

from django.urls import reverse

from tests.pabrik import HARI, Kota, pukul
from tests.web.pabrik_naskah import naskah_draf


def naskah(nama: str) -> Callable[[Kota], str]:
    """A page of a kind of text."""
    return lambda kota: reverse(f"peraturan:{nama}", args=["pakta_integritas"])


def draf(nama: str) -> Callable[[Kota], str]:
    """A page of a draft."""
    return lambda kota: reverse(f"peraturan:{nama}", args=[naskah_draf(pukul(HARI)).pk])
