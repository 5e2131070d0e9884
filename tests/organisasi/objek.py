"""Addresses and objects of organisasi for the walk over every URL."""

from collections.abc import Callable

from django.urls import reverse

from kinerja.organisasi.services.laporan import lapor
from tests.pabrik import HARI, Kota, pukul


def guru(nama: str) -> Callable[[Kota], str]:
    """An address of organisasi about kota.guru."""
    return lambda k: reverse(f"organisasi:{nama}", args=[k.guru.pegawai.pk])


def laporan(k: Kota) -> int:
    """A report of kota.guru."""
    return lapor(pegawai=k.guru.pegawai, hal="unit", uraian="Uji", by=k.guru.pelaku, at=pukul(HARI)).pk
