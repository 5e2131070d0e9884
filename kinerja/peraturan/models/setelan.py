"""What holds in this Pemda from a day on."""

from django.db import models

from kinerja.peraturan.models.usulan import Usulan


class Setelan(models.Model):
    """One value of the Pemda from a day on: a setting (`irama_penilaian`) or a local rule (`aturan:distribusi.baik`).

    Keys of settings are declared in `setelan.py`. Rows only come, never change: of two with one day the later speaks.
    `usulan` is the proposal two people stand behind; without one it was set when the product was set up.
    """

    kunci = models.CharField(max_length=100)
    nilai = models.JSONField()
    mulai = models.DateField()
    alasan = models.TextField(blank=True)
    usulan = models.ForeignKey(Usulan, on_delete=models.PROTECT, null=True, blank=True, related_name="setelan")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["usulan", "kunci"], name="setelan_sekali_per_usulan")]
        indexes = [models.Index(fields=["kunci", "mulai"], name="setelan_kunci_mulai")]

    def __str__(self) -> str:
        return f"{self.kunci} sejak {self.mulai:%Y-%m-%d}"
