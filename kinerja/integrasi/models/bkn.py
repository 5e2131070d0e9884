"""What downloads of BKN say, beside our own record."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from kinerja.fakta.models import JenisNilai
from kinerja.organisasi.models import Pegawai
from kinerja.organisasi.models.unit import urutan_tanggal


class DataBKN(models.Model):
    """The newest employee download's line about one person: only the columns this product names."""

    nip = models.CharField(max_length=30, unique=True)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    isi = models.JSONField(default=dict)
    dimuat = models.DateTimeField()
    berkas = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name = _("Data BKN")

    def __str__(self) -> str:
        return self.nip


class NilaiBKN(models.Model):
    """A mark BKN holds for a period of which a mark was given here too: compared, never counted twice."""

    pegawai = models.ForeignKey(Pegawai, on_delete=models.CASCADE, related_name="+")
    jenis = models.CharField(max_length=10, choices=JenisNilai.choices)
    mulai = models.DateField()
    sampai = models.DateField()
    hasil_kerja = models.CharField(max_length=10)
    perilaku = models.CharField(max_length=10)
    predikat = models.CharField(max_length=20)
    dimuat = models.DateTimeField()

    class Meta:
        verbose_name = _("Nilai pada BKN")
        constraints = [
            urutan_tanggal("nilai_bkn_urutan_tanggal"),
            models.UniqueConstraint(fields=["pegawai", "jenis", "mulai", "sampai"], name="nilai_bkn_sekali"),
        ]

    def __str__(self) -> str:
        return f"{self.mulai:%Y-%m-%d} {self.predikat}"
