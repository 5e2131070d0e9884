"""Who prepares drafts in whose name. What the session has to know (delegation, "view as") lives in `organisasi`."""

from django.db import models
from django.db.models import F, Q

from kinerja.organisasi.models import Pegawai


class Penyiap(models.Model):
    """Somebody prepares drafts in a person's name on these days; only the person submits, signs or rates."""

    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="penyiap")
    orang = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="menyiapkan")
    mulai = models.DateField()
    sampai = models.DateField()
    oleh = models.CharField(max_length=250)
    kapasitas = models.CharField(max_length=300, blank=True)
    diberikan = models.DateTimeField()
    dicabut = models.DateTimeField(null=True, blank=True)
    dicabut_oleh = models.CharField(max_length=250, blank=True)

    class Meta:
        ordering = ["-mulai", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(sampai__gte=F("mulai")), name="penyiap_urutan"),
            models.CheckConstraint(condition=~Q(pegawai=F("orang")), name="penyiap_orang_lain"),
        ]

    def __str__(self) -> str:
        return f"{self.orang_id} untuk {self.pegawai_id}"
