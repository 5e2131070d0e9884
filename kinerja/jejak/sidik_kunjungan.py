"""Who looked stands beside the ledger; once a day a hash over the looks of a day enters it."""

import hashlib
from collections.abc import Sequence
from datetime import date, datetime

from django.db.models import Model

from kinerja.dasar.waktu import hari
from kinerja.jejak.models import Perihal
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.rantai import kanonik
from kinerja.jejak.services import tindakan


def sidik_kunjungan(kunjungan: type[Model], kolom: Sequence[str], on: date) -> tuple[int, str]:
    """How many looks a day had, and a hash over them in a fixed order."""
    baris = list(kunjungan._default_manager.filter(hari=on).order_by(*kolom).values_list(*kolom))
    return len(baris), hashlib.sha256(kanonik([list(b) for b in baris]).encode()).hexdigest()


def catat_sidik_tertunda(*, kunjungan: type[Model], kolom: Sequence[str], ruang: str, at: datetime) -> int:
    """Daily, idempotent: every past day with looks whose digest is not in the ledger yet; how many were written.

    `ruang` is the first part of the act's name, so that who may not know of its acts does not find these either.
    """
    semua = kunjungan._default_manager.filter(hari__lt=hari(at)).order_by("hari").values_list("hari", flat=True)
    subjek = f"kunjungan_{ruang}"
    sudah = set(Perihal.objects.filter(subjek__startswith=f"{subjek}:").values_list("subjek", flat=True))
    belum = [on for on in dict.fromkeys(semua) if f"{subjek}:{on.isoformat()}" not in sudah]
    for on in belum:
        jumlah, sidik = sidik_kunjungan(kunjungan, kolom, on)
        with tindakan(f"{ruang}.kunjungan_sehari", by=Pelaku.dari_tugas(f"{ruang}.kunjungan"), at=at) as catatan:
            catatan.perihal(subjek, on.isoformat())
            catatan.muatan(hari=on, jumlah=jumlah, sidik=sidik)
    return len(belum)
