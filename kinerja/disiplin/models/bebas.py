"""Relief from the duty of the post while the examination lasts: by whom, from when, how it ended."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kinerja.disiplin.models.perkara import PerkaraDisiplin
from kinerja.dokumen.models import Dokumen
from kinerja.organisasi.models import Penugasan


class AkhirPembebasan(models.TextChoices):
    """What ended it."""

    KEPUTUSAN = "keputusan", _("Keputusan ditetapkan")
    DITUTUP = "ditutup", _("Perkara ditutup tanpa pelanggaran")
    DICABUT = "dicabut", _("Diakhiri sebelum keputusan")


class PembebasanSementara(models.Model):
    """One order; it holds from `mulai` to `sampai`, both included. Ended before it began, it never held."""

    perkara = models.ForeignKey(PerkaraDisiplin, on_delete=models.CASCADE, related_name="pembebasan")
    nomor = models.CharField(max_length=120)
    dokumen = models.ForeignKey(Dokumen, on_delete=models.PROTECT, null=True, blank=True, related_name="+")  # made here
    tanggal = models.DateField()
    mulai = models.DateField()
    pejabat = models.ForeignKey(Penugasan, on_delete=models.PROTECT, related_name="+")
    nama_pejabat = models.CharField(max_length=250)
    kapasitas = models.CharField(max_length=300)
    alasan = models.TextField()
    sampai = models.DateField(null=True, blank=True)
    akhir = models.CharField(max_length=10, choices=AkhirPembebasan.choices, blank=True)
    alasan_akhir = models.CharField(max_length=500, blank=True)
    dicatat = models.DateTimeField()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("pembebasan sementara dari tugas jabatan")
        constraints = [
            models.UniqueConstraint(fields=["perkara"], condition=Q(sampai=None), name="pembebasan_disiplin_satu"),
            models.CheckConstraint(condition=~Q(nomor="") & ~Q(alasan=""), name="pembebasan_disiplin_lengkap"),
            models.CheckConstraint(condition=Q(mulai__gte=F("tanggal")), name="pembebasan_disiplin_mulai_sesudah"),
            models.CheckConstraint(
                condition=Q(sampai__isnull=True, akhir="")
                | Q(sampai__isnull=False, sampai__gte=F("tanggal"), akhir__in=["keputusan", "ditutup"])
                | Q(sampai__isnull=False, sampai__gte=F("tanggal"), akhir="dicabut") & ~Q(alasan_akhir=""),
                name="pembebasan_disiplin_akhir_lengkap",
            ),
        ]

    def __str__(self) -> str:
        return self.nomor
