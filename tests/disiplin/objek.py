"""A case for the walk through permissions: the teacher, summoned; and one that was handed to the head of the agency."""

from collections.abc import Callable
from datetime import timedelta

from django.urls import reverse

from kinerja.disiplin.services import teruskan, usulkan_absensi
from tests.disiplin import pabrik, pabrik_surat
from tests.pabrik import HARI, Kota, pukul

AWAL = HARI - timedelta(days=2)


def satu(nama: str, *lain: object) -> Callable[[Kota], str]:
    """A page of a case whose person was summoned for today."""

    def alamat(kota: Kota) -> str:
        x = pabrik.panggil(kota, pabrik.buka(kota, AWAL), AWAL, HARI)
        return reverse(f"disiplin:{nama}", args=[x.pk, *lain])

    return alamat


def bersurat(nama: str, *lain: object) -> Callable[[Kota], str]:
    """The same, where the summons was made here and signed."""

    def alamat(kota: Kota) -> str:
        x = pabrik.buka(kota, AWAL)
        pabrik_surat.semua_tanda(pabrik_surat.panggil(kota, x, AWAL, HARI, nomor="B/1/2026"), kota, AWAL)
        return reverse(f"disiplin:{nama}", args=[x.pk, *lain])

    return alamat


def diteruskan(nama: str) -> Callable[[Kota], str]:
    """A page of a case that waits for its decision."""

    def alamat(kota: Kota) -> str:
        x = pabrik.diperiksa(kota, AWAL)
        by = pabrik.meja(kota, HARI)
        pejabat = kota.kadis.penugasan.pk
        teruskan(perkara=x.pk, pejabat=pejabat, tanggal=HARI, versi=None, by=by, at=pukul(HARI))
        return reverse(f"disiplin:{nama}", args=[x.pk])

    return alamat


def usul(kota: Kota) -> str:
    """Where a proposal about the teacher is laid aside."""
    x = usulkan_absensi(
        pegawai=kota.guru.pegawai,
        hari_absen=4,
        berturut_turut=False,
        dihitung=HARI,
        sumber="Rekap presensi",
        by=pabrik.meja(kota, HARI),
        at=pukul(HARI),
    )
    return reverse("disiplin:kesampingkan", args=[x.pk])
