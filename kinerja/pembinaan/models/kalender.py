"""The address by which a person's calendar reads the own days of checkpoints."""

from django.db import models

from kinerja.organisasi.models import Pegawai


class LanggananKalender(models.Model):
    """One a person; a new token shuts the old address. What it gives holds days, never a name or a mark."""

    pegawai = models.OneToOneField(Pegawai, on_delete=models.CASCADE, related_name="langganan_kalender")
    token = models.CharField(max_length=64, unique=True)
    dibuat = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~models.Q(token=""), name="langganan_kalender_bertoken")]

    def __str__(self) -> str:
        return f"{self.pegawai_id}"
