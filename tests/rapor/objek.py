"""Addresses of the rapor for the access walk: the teacher's."""

from collections.abc import Callable
from datetime import date, timedelta

from django.urls import reverse

from kinerja.rapor.services import beri_izin_baca
from tests.pabrik import HARI, SISTEM, Kota, pukul


def rapor(nama: str) -> Callable[[Kota], str]:
    """A page of the teacher's rapor."""
    return lambda kota: reverse(f"rapor:{nama}", args=[kota.guru.pegawai.pk])


def izin(kota: Kota) -> str:
    """The page that closes a grant to the inspector, not yet begun."""
    besok: date = HARI + timedelta(days=1)
    satu = beri_izin_baca(
        pegawai=kota.guru.pegawai,
        pengguna=kota.inspektur.pengguna,
        tujuan="audit",
        alasan="Surat tugas 12",
        mulai=besok,
        sampai=besok,
        by=SISTEM,
        at=pukul(HARI),
    )
    return reverse("rapor:tutup_izin", args=[satu.pk])
