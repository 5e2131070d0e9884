"""Follow-ups of kota.guru for the walk through permissions, made by the head of the school."""

from collections.abc import Callable

from django.urls import reverse

from tests.pabrik import Kota
from tests.tindaklanjut.pabrik import diusulkan


def usul(kota: Kota) -> str:
    """Where an award is proposed for the teacher."""
    return reverse("tindaklanjut:usul", args=["penghargaan", kota.guru.penugasan.pk])


def nota(nama: str, *lagi: str) -> Callable[[Kota], str]:
    """A page of the note to the teacher."""

    def alamat(kota: Kota) -> str:
        satu = diusulkan("nota", kota.kasek, kota.guru)
        return reverse(f"tindaklanjut:{nama}", args=[satu.pk, *lagi])

    return alamat
