"""Who looked at whose rapor: one row a viewer, person, purpose and day, outside the ledger's chain."""

from django.conf import settings
from django.db import models

from kinerja.organisasi.models import Pegawai, Penugasan


class Kunjungan(models.Model):
    """A look at a rapor. The person sees it; the day's digest enters the ledger."""

    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="kunjungan")
    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="kunjungan")
    penugasan = models.ForeignKey(Penugasan, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    tujuan = models.CharField(max_length=40)
    hari = models.DateField()
    pertama = models.DateTimeField()
    jumlah = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pegawai", "pengguna", "tujuan", "hari"], name="kunjungan_sekali_per_hari")
        ]

    def __str__(self) -> str:
        return f"{self.pegawai_id} {self.hari:%Y-%m-%d}"
