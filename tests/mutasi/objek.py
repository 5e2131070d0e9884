"""An inauguration for the walk through permissions: prepared by BKPSDM, known to the one person in it."""

from collections.abc import Callable

from django.urls import reverse

from kinerja.mutasi.models import Pelantikan
from kinerja.mutasi.services import IsiPeserta
from kinerja.organisasi.services import IsiPenugasan, tetapkan_penugasan
from tests.mutasi.pabrik import siapkan
from tests.pabrik import HARI, SISTEM, Kota, pukul


def satu(nama: str, *lain: object) -> Callable[[Kota], str]:
    """The address `mutasi:<nama>` of an inauguration that kota.guru is in and knows of."""

    def alamat(kota: Kota) -> str:
        x = siapkan(kota, IsiPeserta(kota.guru.nip, "OPR"), tanggal=HARI)
        Pelantikan.objects.filter(pk=x.pk).update(diumumkan=pukul(HARI))
        return reverse(f"mutasi:{nama}", args=[x.pk, *lain])

    return alamat


def plt(nama: str) -> Callable[[Kota], str]:
    """An order by which kota.guru acts as head of a division."""

    def alamat(kota: Kota) -> str:
        isi = IsiPenugasan(kota.guru.nip, "KABID-M", "plt", HARI)
        penugasan = tetapkan_penugasan(isi=isi, by=SISTEM, at=pukul(HARI))
        return reverse(f"mutasi:{nama}", args=[penugasan.pk])

    return alamat


def peserta(nama: str) -> Callable[[Kota], str]:
    """The address of its one person."""

    def alamat(kota: Kota) -> str:
        x = siapkan(kota, IsiPeserta(kota.guru.nip, "OPR"), tanggal=HARI)
        return reverse(f"mutasi:{nama}", args=[x.pk, x.peserta.get().pk])

    return alamat
