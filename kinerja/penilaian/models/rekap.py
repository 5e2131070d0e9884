"""What every rater gave lately, counted once a day for the mirrors of all others."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from kinerja.penilaian.models.nilai import Jenis


class RekapPenilai(models.Model):
    """The marks of each rater of a group by predikat, over the periods a mirror shows: one row a kind and a group.

    A mirror compares with everybody; a page has no room to count everybody anew. Nothing is decided by it, and a
    rater's own marks are never read from it except to leave them out of the others'.
    """

    PEMDA = "pemda"

    jenis = models.CharField(max_length=10, choices=Jenis.choices)
    kelompok = models.CharField(max_length=24)  # PEMDA or "unit:17", a perangkat daerah
    periode = models.CharField(max_length=8)  # the last one counted
    per_penilai = models.JSONField(default=dict)  # person -> marks by predikat, the best first
    dihitung = models.DateTimeField()

    class Meta:
        verbose_name = _("Rekap penilai")
        constraints = [models.UniqueConstraint(fields=["jenis", "kelompok"], name="rekap_penilai_satu_per_kelompok")]

    def __str__(self) -> str:
        return f"{self.jenis} {self.kelompok}"
