"""The correction of a checkpoint that was recorded wrongly: one person proposes, another decides; both stay."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models import Pegawai
from kinerja.pembinaan.models.titik import EvaluasiTitik, HasilTitik


class KoreksiTitik(models.Model):
    """What is to stand instead, why, and what the second person decided; `baru` is the evaluation that came of it.

    `usul`: the evaluation as proposed: its day, its note, for each element the word and its reason.
    """

    class Status(models.TextChoices):
        DIUSULKAN = "diusulkan", _("Menunggu orang kedua")
        DISETUJUI = "disetujui", _("Disetujui")
        DITOLAK = "ditolak", _("Ditolak")
        DITARIK = "ditarik", _("Ditarik pengusul")

    titik = models.ForeignKey(EvaluasiTitik, on_delete=models.PROTECT, related_name="koreksi")
    usul = models.JSONField()
    hasil = models.CharField(max_length=10, choices=HasilTitik.choices)
    alasan = models.TextField()
    bukti = models.TextField()
    pengusul = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+")
    nama_pengusul = models.CharField(max_length=250)
    kapasitas_pengusul = models.CharField(max_length=400, blank=True)
    diusulkan_pada = models.DateTimeField()
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.DIUSULKAN)
    pemutus = models.ForeignKey(Pegawai, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    nama_pemutus = models.CharField(max_length=250, blank=True)
    kapasitas_pemutus = models.CharField(max_length=400, blank=True)
    putusan = models.TextField(blank=True)
    diputus_pada = models.DateTimeField(null=True, blank=True)
    baru = models.OneToOneField(
        EvaluasiTitik, on_delete=models.PROTECT, null=True, blank=True, related_name="asal_koreksi"
    )
    kunci = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["diusulkan_pada", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["titik"], condition=Q(status="diusulkan"), name="koreksi_titik_satu_terbuka"
            ),
            models.CheckConstraint(condition=~Q(alasan="") & ~Q(bukti=""), name="koreksi_titik_beralasan"),
            models.CheckConstraint(
                condition=Q(status="diusulkan", diputus_pada__isnull=True)
                | Q(status="ditarik", diputus_pada__isnull=False)
                | Q(status__in=["disetujui", "ditolak"], diputus_pada__isnull=False, pemutus__isnull=False)
                & ~Q(pemutus=F("pengusul")),
                name="koreksi_titik_dua_orang",
            ),
            models.CheckConstraint(
                condition=Q(status="disetujui", baru__isnull=False) | ~Q(status="disetujui") & Q(baru__isnull=True),
                name="koreksi_titik_disetujui_berbuah",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.titik_id} {self.status}"
