"""Grants to read a case, and who looked: beside the ledger, one row a reader, case and day."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinerja.disiplin.models.perkara import PerkaraDisiplin
from kinerja.organisasi.models.unit import urutan_tanggal


class IzinBacaDisiplin(models.Model):
    """A dated grant to read one case, with its reason and the letter behind it."""

    perkara = models.ForeignKey(PerkaraDisiplin, on_delete=models.CASCADE, related_name="izin")
    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    alasan = models.CharField(max_length=500)
    nomor_surat = models.CharField(max_length=100, blank=True)
    mulai = models.DateField()
    sampai = models.DateField()
    dibuat = models.DateTimeField()
    oleh = models.CharField(max_length=250)

    class Meta:
        ordering = ["-mulai", "-pk"]
        verbose_name = _("izin membaca perkara")
        constraints = [
            urutan_tanggal("izin_disiplin_urutan_tanggal"),
            models.CheckConstraint(condition=~Q(alasan=""), name="izin_disiplin_beralasan"),
        ]

    def __str__(self) -> str:
        return f"{self.perkara_id} {self.pengguna_id}"


class KunjunganDisiplin(models.Model):
    """A look at a case by anybody but the examined; shown to that person after the case is closed."""

    perkara = models.ForeignKey(PerkaraDisiplin, on_delete=models.CASCADE, related_name="kunjungan")
    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    nama = models.CharField(max_length=250)
    kapasitas = models.CharField(max_length=300, blank=True)
    hari = models.DateField()
    pada = models.DateTimeField()

    class Meta:
        ordering = ["-hari", "-pk"]
        verbose_name = _("kunjungan perkara")
        constraints = [
            models.UniqueConstraint(fields=["perkara", "pengguna", "hari"], name="kunjungan_disiplin_sekali_per_hari")
        ]

    def __str__(self) -> str:
        return f"{self.perkara_id} {self.hari:%Y-%m-%d}"
