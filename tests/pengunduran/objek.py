"""Letters of kota.guru for the walk through permissions; the account `bkpsdm` holds the desk."""

from collections.abc import Callable
from datetime import timedelta

from django.urls import reverse

from tests.pabrik import HARI, Kota
from tests.pengunduran.pabrik import LEPAS, beri_meja, sebut, tanda, terima, tulis


def meja(_kota: Kota) -> str:
    """The list, with the desk given."""
    beri_meja(_kota)
    return reverse("pengunduran:meja")


def baru(kota: Kota) -> str:
    """An empty sheet about the post of kota.guru."""
    return reverse("pengunduran:tulis", args=[kota.guru.penugasan.pk])


def draf(nama: str) -> Callable[[Kota], str]:
    """A page of a draft."""
    return lambda kota: reverse(f"pengunduran:{nama}", args=[tulis(kota.guru).pk])


def ditandatangani(nama: str) -> Callable[[Kota], str]:
    """A page of a letter that waits for its decision."""

    def alamat(kota: Kota) -> str:
        beri_meja(kota)
        return reverse(f"pengunduran:{nama}", args=[tanda(tulis(kota.guru), kota.guru).pk])

    return alamat


def diterima(nama: str) -> Callable[[Kota], str]:
    """A page of an accepted letter."""

    def alamat(kota: Kota) -> str:
        beri_meja(kota)
        lalu = HARI - timedelta(days=20)
        surat = sebut(tanda(tulis(kota.guru, lalu), kota.guru, lalu), "OPR", LEPAS, lalu)
        return reverse(f"pengunduran:{nama}", args=[terima(surat, kota, HARI, cara="tercatat").pk])

    return alamat
