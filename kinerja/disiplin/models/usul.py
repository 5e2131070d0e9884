"""What the ladder of absence would lead to: a proposal, until a human takes it up or lays it aside with a reason."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models import Pegawai


class KeadaanUsul(models.TextChoices):
    """Waiting; taken up by a case; laid aside."""

    MENUNGGU = "menunggu", _("Menunggu keputusan manusia")
    DIANGKAT = "diangkat", _("Diangkat menjadi pemeriksaan")
    DIKESAMPINGKAN = "dikesampingkan", _("Tidak dilanjutkan")


class UsulAbsensi(models.Model):
    """Days of unlawful absence in a year, counted by a person, and the step of the ladder. Opens nothing by itself."""

    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="usul_absensi")
    tahun = models.PositiveIntegerField()
    hari = models.PositiveIntegerField()
    berturut_turut = models.BooleanField(default=False)
    dihitung = models.DateField()  # the last day that was counted
    sumber = models.CharField(max_length=300)
    tingkat = models.CharField(max_length=10)
    jenis = models.CharField(max_length=40)
    keadaan = models.CharField(max_length=16, choices=KeadaanUsul.choices, default=KeadaanUsul.MENUNGGU)
    alasan = models.CharField(max_length=500, blank=True)  # why it was laid aside
    dibuat = models.DateTimeField()
    oleh = models.CharField(max_length=250)

    class Meta:
        ordering = ["-dibuat", "-pk"]
        verbose_name = _("usul dari ketidakhadiran")
        constraints = [
            models.CheckConstraint(condition=Q(hari__gt=0), name="usul_absensi_berhari"),
            models.CheckConstraint(
                condition=~Q(keadaan="dikesampingkan") | ~Q(alasan=""), name="usul_absensi_dikesampingkan_beralasan"
            ),
            models.UniqueConstraint(
                fields=["pegawai", "tahun"], condition=Q(keadaan="menunggu"), name="usul_absensi_satu_menunggu"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pegawai_id} {self.tahun}: {self.hari}"
