"""Objects of the walk through permissions: a grant of kota.guru to a colleague."""

from collections.abc import Callable
from datetime import timedelta

from django.urls import reverse

from kinerja.perwakilan.services import beri_penyiap
from tests.pabrik import HARI, Kota, pukul


def penyiap(nama: str) -> Callable[[Kota], str]:
    """The address `perwakilan:<nama>` of a grant from the teacher to the colleague."""

    def url(kota: Kota) -> str:
        satu = beri_penyiap(
            pegawai=kota.guru.pegawai.pk,
            orang=kota.guru_pppk.pegawai,
            mulai=HARI,
            sampai=HARI + timedelta(days=30),
            by=kota.guru.pelaku,
            at=pukul(HARI),
        )
        return reverse(f"perwakilan:{nama}", args=[satu.pk])

    return url
