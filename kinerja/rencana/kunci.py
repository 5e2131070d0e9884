"""Two at once, with the ledger's answer to "who did what since I read this"."""

from typing import TypeVar

from django.db import models
from django.utils.translation import gettext as _

from kinerja.dasar.kunci import SudahBerubah, simpan_versi
from kinerja.dasar.kunci import periksa_versi as bandingkan
from kinerja.dasar.waktu import tulis_saat
from kinerja.jejak.kalimat import kalimat
from kinerja.jejak.selectors import riwayat

__all__ = ["SudahBerubah", "kunci_versi", "periksa_versi", "simpan_versi"]

PALING_BANYAK = 10
M = TypeVar("M", bound=models.Model)


def kunci_versi(model: type[M], *, pk: int, versi: int, subjek: str) -> M:
    """The record locked until the transaction ends; `subjek` is its kind in the ledger. Raises `SudahBerubah`."""
    objek = model._default_manager.select_for_update(of=("self",)).get(pk=pk)
    periksa_versi(objek, versi=versi, subjek=f"{subjek}:{pk}")
    return objek


def periksa_versi(objek: models.Model, *, versi: int, subjek: str) -> None:
    """Compare the record's version with the one that was read; each act moves the version by one."""
    kini: int = getattr(objek, "kunci")  # noqa: B009 - every model that is locked has it
    bandingkan(objek, versi, sejak=lambda dibaca: sejak(subjek, kini - dibaca))


def sejak(subjek: str, kali: int) -> list[str]:
    """The last `kali` acts on a subject as sentences, oldest first."""
    entri = riwayat(subjek)[: max(1, min(kali, PALING_BANYAK))]
    bentuk = _("%(apa)s oleh %(nama)s, %(saat)s.")
    return [
        bentuk % {"nama": e.nama or _("Sistem"), "saat": tulis_saat(e.at), "apa": kalimat(e.peristiwa)}
        for e in reversed(entri)
    ]
