"""What every fact has: whose it is, when and from where it came, and which newer statement took its place."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from kinerja.organisasi.models import Pegawai


class Fakta(models.Model):
    """A statement about a person that was made elsewhere. It never changes: a newer one takes its place (trigger).

    `KUNCI` (with the person) says which fact it is, `ISI` what it says; both are the columns of its exchange file.
    """

    KUNCI: ClassVar[tuple[str, ...]] = ()
    ISI: ClassVar[tuple[str, ...]] = ()
    TURUNAN: ClassVar[tuple[str, ...]] = ()  # worked out when it is recorded, and kept

    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+")
    dicatat = models.DateTimeField()
    berkas = models.CharField(max_length=300, blank=True)  # name and fingerprint of the file it came from
    menggantikan = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="pengganti")
    diganti_pada = models.DateTimeField(null=True, blank=True)  # empty = this is what holds
    diganti_sebab = models.TextField(blank=True)

    class Meta:
        abstract = True


def satu_berlaku(nama: str, *kolom: str) -> models.UniqueConstraint:
    """Of all statements of the same fact only one holds."""
    return models.UniqueConstraint(fields=["pegawai", *kolom], condition=Q(diganti_pada__isnull=True), name=nama)
