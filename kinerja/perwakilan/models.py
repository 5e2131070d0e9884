"""Looking on behalf of somebody: who saw the pages as another person, why, and for how long."""

from django.db import models
from django.db.models import F, Q

from kinerja.organisasi.models import Pegawai


class LihatSebagai(models.Model):
    """An officer looks at the pages as a person sees them, to help; nothing can be sent meanwhile."""

    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="dilihat_sebagai")
    pengguna = models.CharField(max_length=20)  # the officer's account
    oleh = models.CharField(max_length=250)
    kapasitas = models.CharField(max_length=300, blank=True)
    alasan = models.CharField(max_length=300)
    mulai = models.DateTimeField()
    sampai = models.DateTimeField()  # ends by itself
    selesai = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-mulai"]
        constraints = [
            models.CheckConstraint(condition=~Q(alasan=""), name="lihat_sebagai_beralasan"),
            models.CheckConstraint(condition=Q(sampai__gt=F("mulai")), name="lihat_sebagai_urutan"),
        ]

    def __str__(self) -> str:
        return f"{self.oleh}: {self.pegawai_id}"
