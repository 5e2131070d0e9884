"""Daily tasks: each worker's heart puts them into the queue once a day of the Pemda, whichever worker comes first."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string

from kinerja.dasar.tugas.models import TugasHarian
from kinerja.dasar.waktu import hari


def antrekan_harian(*, at: datetime) -> int:
    """Queue every task of settings.TUGAS_HARIAN that was not yet queued for the day of `at`; how many were.

    A day on which no worker lived is not made up for: daily tasks look at what is open, not at what day it is.
    """
    hari_ini = hari(at)
    sudah = set(TugasHarian.objects.filter(hari=hari_ini).values_list("tugas", flat=True))
    return sum(_antrekan(nama, at) for nama in settings.TUGAS_HARIAN if nama not in sudah)


def _antrekan(nama: str, at: datetime) -> bool:
    """Queue one task together with its row; False when another worker was faster."""
    with transaction.atomic():
        _baris, baru = TugasHarian.objects.get_or_create(hari=hari(at), tugas=nama)
        if baru:
            import_string(nama).enqueue()
    return baru
