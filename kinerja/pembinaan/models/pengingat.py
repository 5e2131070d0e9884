"""That a day's reminder was sent to a person: claimed before it leaves, so that none leaves twice."""

from django.db import models

from kinerja.organisasi.models import Pegawai


class PengingatSurel(models.Model):
    """One a person and day. Without `dikirim_pada` the sender died or lost the server: it is not tried again."""

    pegawai = models.ForeignKey(Pegawai, on_delete=models.CASCADE, related_name="pengingat_surel")
    hari = models.DateField()
    diambil_pada = models.DateTimeField()
    dikirim_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pegawai", "hari"], name="pengingat_surel_sekali_sehari"),
        ]

    def __str__(self) -> str:
        return f"{self.pegawai_id} {self.hari:%Y-%m-%d}"
