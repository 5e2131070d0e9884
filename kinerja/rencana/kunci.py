"""Two at once: a record is locked only as it was read; else who did what since then is told from the ledger."""

from typing import TypeVar

from django.db import models
from django.utils.translation import gettext as _

from kinerja.dasar.waktu import tulis_saat
from kinerja.jejak.models import Entri

PALING_BANYAK = 10


M = TypeVar("M", bound=models.Model)


class SudahBerubah(Exception):
    """Somebody else was first; `perubahan` says who and when, oldest first. Own text is the form's to keep."""

    def __init__(self, perubahan: tuple[str, ...]) -> None:
        self.perubahan = perubahan
        self.pesan = _("Data ini diubah orang lain setelah Anda membukanya. Isian Anda tetap ada di bawah.")
        super().__init__(" ".join((self.pesan, *perubahan)))


def kunci_versi(model: type[M], *, pk: int, versi: int, subjek: str) -> M:
    """The record locked until the transaction ends; `subjek` is its name in the ledger. Raises `SudahBerubah`."""
    objek = model._default_manager.select_for_update().get(pk=pk)
    periksa_versi(objek, versi=versi, subjek=f"{subjek}:{pk}")
    return objek


def periksa_versi(objek: models.Model, *, versi: int, subjek: str) -> None:
    """Compare the record's version with the one that was read."""
    kini: int = getattr(objek, "kunci")  # noqa: B009 - every model that is locked has it
    if kini != versi:
        raise SudahBerubah(sejak(subjek, kini - versi))


def simpan_versi(objek: models.Model) -> None:
    """Save with the next version."""
    setattr(objek, "kunci", getattr(objek, "kunci") + 1)  # noqa: B009, B010
    objek.save()


def sejak(subjek: str, kali: int) -> tuple[str, ...]:
    """The last `kali` acts on a subject as sentences; each act moves the version by one."""
    entri = Entri.objects.filter(perihal__subjek=subjek).order_by("-urutan")[: max(1, min(kali, PALING_BANYAK))]
    kalimat = _("%(nama)s, %(saat)s: %(apa)s.")
    return tuple(
        kalimat % {"nama": e.nama or _("Sistem"), "saat": tulis_saat(e.at), "apa": _kata(e)} for e in reversed(entri)
    )


def _kata(entri: Entri) -> str:
    return entri.peristiwa.partition(".")[2].replace("_", " ")
