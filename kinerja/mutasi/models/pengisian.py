"""The filling of papers in the background: what was asked for, how far it is, what was left out and why."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinerja.mutasi.models.pelantikan import Pelantikan
from kinerja.organisasi.models import UnitKerja


class KeadaanPengisian(models.TextChoices):
    """Under way (waiting for the worker, too); done; or refused as a whole."""

    BERJALAN = "berjalan", _("Sedang diisi")
    SELESAI = "selesai", _("Selesai")
    GAGAL = "gagal", _("Gagal")


class PengisianNaskah(models.Model):
    """One request to fill papers. `pelaku` is who asked: the acts of the background are that person's."""

    pelantikan = models.ForeignKey(Pelantikan, on_delete=models.CASCADE, related_name="pengisian")
    perbarui = models.BooleanField(default=False)  # papers out of date are renewed, whatever else is empty
    pilihan = models.JSONField(default=list)  # kinds of the day, and `set`; sorted
    unit = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, null=True, related_name="+")
    cara = models.CharField(max_length=20, blank=True)
    pelaku = models.JSONField()
    keadaan = models.CharField(max_length=10, choices=KeadaanPengisian.choices, default=KeadaanPengisian.BERJALAN)
    jumlah = models.PositiveIntegerField(default=0)  # papers in all; 0 = not counted yet
    terisi = models.PositiveIntegerField(default=0)
    dilewati = models.JSONField(default=list)  # [name, paper, reason]
    galat = models.CharField(max_length=500, blank=True)
    diminta = models.DateTimeField()
    bergerak = models.DateTimeField()  # when it last came further
    selesai = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("pengisian naskah")
        constraints = [
            models.UniqueConstraint(
                fields=["pelantikan"], condition=Q(keadaan="berjalan"), name="pengisian_satu_berjalan"
            ),
            models.CheckConstraint(
                condition=Q(perbarui=True) | Q(unit__isnull=False) & ~Q(cara=""), name="pengisian_bercara"
            ),
            models.CheckConstraint(
                condition=Q(keadaan="berjalan", selesai__isnull=True)
                | ~Q(keadaan="berjalan") & Q(selesai__isnull=False),
                name="pengisian_saat_selesai",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pelantikan_id}: {self.terisi}/{self.jumlah}"

    @property
    def berjalan(self) -> bool:
        """Whether it is not done yet."""
        return self.keadaan == KeadaanPengisian.BERJALAN
