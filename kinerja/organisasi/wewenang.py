"""What whoever acts as Plt or Plh may not decide: asked by the acts themselves, answered by the dated rule."""

from datetime import date
from typing import Literal, cast

from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.plt import periksa_wewenang
from kinerja.organisasi.models import JenisPenugasan, Penugasan

MANDAT = (JenisPenugasan.PLT, JenisPenugasan.PLH)


def halangan_mandat(penugasan: Penugasan, perbuatan: str, on: date) -> list[Temuan]:
    """Why this holder of a post may not do it on a day (`plt.larangan`: `hukuman_sedang`, `memindahkan`, ...).

    Nothing for who holds the post in earnest, and for Pj and Pjs: they are appointed, not mandated.
    """
    if penugasan.jenis not in MANDAT:
        return []
    return periksa_wewenang(cast(Literal["plt", "plh"], penugasan.jenis), perbuatan, on)
