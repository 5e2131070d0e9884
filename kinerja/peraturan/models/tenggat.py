"""Deadlines that were moved."""

from django.db import models


class BukaTenggat(models.Model):
    """A deadline reopened until `sampai` for `subjek` (`pegawai:4`, `unit:7`), or moved for everybody by an outage.

    `jenis` empty = every kind of deadline, `periode` empty = every period. With `mulai` only deadlines that fall
    between `mulai` and `sampai` move: those an outage has hit.
    """

    SEMUA = "semua"

    jenis = models.CharField(max_length=60, blank=True)
    subjek = models.CharField(max_length=80)
    periode = models.CharField(max_length=20, blank=True)
    mulai = models.DateTimeField(null=True, blank=True)
    sampai = models.DateTimeField()
    alasan = models.TextField()
    dibuat = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(mulai__isnull=True) | models.Q(sampai__gt=models.F("mulai")),
                name="buka_tenggat_urutan",
            ),
            models.CheckConstraint(condition=~models.Q(alasan=""), name="buka_tenggat_beralasan"),
        ]
        indexes = [models.Index(fields=["subjek", "jenis"], name="buka_tenggat_subjek")]

    def __str__(self) -> str:
        return f"{self.jenis} {self.subjek}"
