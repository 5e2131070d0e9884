"""Addresses of facts for the access walk: a training of the teacher."""

from collections.abc import Callable

from django.urls import reverse

from kinerja.fakta.models import Diklat
from kinerja.fakta.services import IsiFakta, simpan_banyak_fakta
from tests.pabrik import HARI, SISTEM, Kota, pukul


def riwayat(kota: Kota) -> str:
    """All that was recorded about the teacher."""
    return reverse("fakta:daftar", args=[kota.guru.pegawai.pk])


def satu(nama: str) -> Callable[[Kota], str]:
    """A page of one training."""

    def alamat(kota: Kota) -> str:
        isi = IsiFakta(kota.guru.nip, {"jenis": "teknis", "nama": nama})
        simpan_banyak_fakta(model=Diklat, isi=[isi], by=SISTEM, at=pukul(HARI))
        return reverse(f"fakta:{nama}", args=["diklat", Diklat.objects.get(nama=nama).pk])

    return alamat
