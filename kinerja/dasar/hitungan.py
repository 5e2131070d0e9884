"""Counts that are too dear for a page: kept under a name, with the moment they are of, counted again in the background.

Nothing is decided by a kept count. A page that shows one says of when it is.
"""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q
from django.db.transaction import atomic
from django_tasks.base import Task


class Hitungan(models.Model):
    """One kept count: what was counted, of when it is, and since when a newer one is awaited."""

    nama = models.CharField(max_length=60, primary_key=True)
    isi = models.JSONField(default=dict)
    dihitung = models.DateTimeField(null=True)  # None: the row only keeps acts apart so far
    diminta = models.DateTimeField(null=True)
    versi = models.PositiveIntegerField(default=0)  # grows with every change

    def __str__(self) -> str:
        return f"{self.nama} {self.dihitung:%Y-%m-%d %H:%M}" if self.dihitung else self.nama

    @property
    def ditunggu(self) -> bool:
        """Whether a newer count was asked for and has not come yet."""
        return self.diminta is not None and (self.dihitung is None or self.diminta > self.dihitung)


def hitungan(*nama: str) -> dict[str, Hitungan]:
    """The counts that are kept under these names, by name. One query."""
    return {satu.nama: satu for satu in Hitungan.objects.filter(pk__in=nama, dihitung__isnull=False)}


def bergiliran(nama: str) -> Hitungan:
    """The row of a count, held until the transaction ends: of two acts at the same moment the second waits here."""
    satu, _baru = Hitungan.objects.select_for_update().get_or_create(pk=nama)
    return satu


def simpan_hitungan(nama: str, isi: dict[str, object], *, at: datetime) -> Hitungan:
    """Keep what was counted at a moment, unless a later count was kept meanwhile; what is kept now."""
    with atomic():
        satu = bergiliran(nama)
        if satu.dihitung is None or satu.dihitung <= at:
            satu.isi, satu.dihitung, satu.versi = isi, at, satu.versi + 1
            satu.save()
    return satu


def perbarui_bila_lama(satu: Hitungan, tugas: Task[[], None], *, at: datetime, umur: timedelta) -> None:
    """Put its task into the queue when a count is older than that; of many who look, one does."""
    lama = satu.dihitung is not None and satu.dihitung < at - umur
    diminta = satu.diminta is not None and satu.diminta > at - umur  # by somebody else, a moment ago
    if lama and not diminta and minta_hitungan(satu.nama, at=at, setelah=umur):
        tugas.enqueue()


def minta_hitungan(nama: str, *, at: datetime, setelah: timedelta) -> bool:
    """Whether a new count is to be put into the queue now: true once, then not again for that while."""
    lama = Q(diminta=None) | Q(diminta__lte=at - setelah)
    return bool(Hitungan.objects.filter(lama, pk=nama).update(diminta=at))
