"""Standing in: who saw the pages as another person and why, and who prepares drafts in whose name."""

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
