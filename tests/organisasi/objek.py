"""Addresses and objects of organisasi for the walk over every URL."""

from collections.abc import Callable

from django.urls import reverse

from kinerja.organisasi.services import kecualikan_atasan
from kinerja.organisasi.services.laporan import lapor
from tests.pabrik import HARI, Kota, pukul


def guru(nama: str) -> Callable[[Kota], str]:
    """An address of organisasi about kota.guru."""
    return lambda k: reverse(f"organisasi:{nama}", args=[k.guru.pegawai.pk])


def laporan(k: Kota) -> int:
    """A report of kota.guru."""
    return lapor(pegawai=k.guru.pegawai, hal="unit", uraian="Uji", by=k.guru.pelaku, at=pukul(HARI)).pk


def atasan_khusus(k: Kota) -> str:
    """The end of an exception for the post of kota.guru."""
    khusus = kecualikan_atasan(
        jabatan=k.guru.penugasan.jabatan,
        tujuan="harian",
        jabatan_atasan=k.kadis.penugasan.jabatan,
        mulai=HARI,
        alasan="Uji",
        by=k.guru.pelaku,
        at=pukul(HARI),
    )
    return reverse("organisasi:akhiri_atasan_khusus", args=[khusus.pk])
