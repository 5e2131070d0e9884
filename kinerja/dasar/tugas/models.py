"""The heartbeat of background workers, and which daily tasks were queued."""

from django.db import models


class Denyut(models.Model):
    """One living background worker and the last time it said so."""

    pekerja = models.CharField(max_length=64, primary_key=True)
    mulai = models.DateTimeField()
    terakhir = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.pekerja} {self.terakhir:%Y-%m-%d %H:%M:%S}"


class TugasHarian(models.Model):
    """A daily task put into the queue for a day of the Pemda; the row keeps it from being put twice."""

    hari = models.DateField()
    tugas = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["hari", "tugas"], name="tugas_harian_sekali_sehari")]

    def __str__(self) -> str:
        return f"{self.hari:%Y-%m-%d} {self.tugas}"
