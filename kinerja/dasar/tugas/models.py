"""The heartbeat of background workers."""

from django.db import models


class Denyut(models.Model):
    """One living background worker and the last time it said so."""

    pekerja = models.CharField(max_length=64, primary_key=True)
    mulai = models.DateTimeField()
    terakhir = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.pekerja} {self.terakhir:%Y-%m-%d %H:%M:%S}"
