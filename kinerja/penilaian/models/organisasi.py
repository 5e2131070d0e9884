"""The unit's own mark for a period."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models import Penugasan, UnitKerja
from kinerja.penilaian.models.nilai import Jenis


class PredikatOrganisasi(models.Model):
    """The unit's mark for a period, set by the organisation above; it chooses the guide of SE MenPANRB 3/2023."""

    class Nilai(models.TextChoices):
        ISTIMEWA = "istimewa", _("Istimewa")
        BAIK = "baik", _("Baik")
        BUTUH_PERBAIKAN = "butuh_perbaikan", _("Butuh Perbaikan")
        KURANG = "kurang", _("Kurang")
        SANGAT_KURANG = "sangat_kurang", _("Sangat Kurang")

    unit = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="predikat_organisasi")
    jenis = models.CharField(max_length=10, choices=Jenis.choices)
    periode = models.CharField(max_length=8)
    predikat = models.CharField(max_length=16, choices=Nilai.choices)
    alasan = models.TextField(blank=True)
    ditetapkan_oleh = models.ForeignKey(Penugasan, on_delete=models.PROTECT, null=True, related_name="+")
    ditetapkan_pada = models.DateTimeField()
    kunci = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit", "jenis", "periode"], name="predikat_organisasi_per_periode")
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.periode} {self.predikat}"
