"""What a download of BKN says, beside our own record, and what the Pemda decided about each difference."""

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


class PutusanBeda(models.Model):
    """What was decided about a difference; it speaks only while both values are the ones that were read."""

    class Tindakan(models.TextChoices):
        DITERIMA = "diterima", _("Data BKN dipakai")
        DICATAT = "dicatat", _("Dicatat: data di sini dipertahankan")

    nip = models.CharField(max_length=30)
    isian = models.CharField(max_length=40)
    sidik = models.CharField(max_length=16)  # of both values
    tindakan = models.CharField(max_length=10, choices=Tindakan.choices)
    alasan = models.TextField(blank=True)
    oleh = models.CharField(max_length=250)
    pada = models.DateTimeField()

    class Meta:
        verbose_name = _("Putusan perbedaan")
        constraints = [models.UniqueConstraint(fields=["nip", "isian"], name="putusan_beda_sekali")]

    def __str__(self) -> str:
        return f"{self.nip} {self.isian}"


class HitunganBeda(models.Model):
    """How many differences were open in each unit when they were last counted: one row, for home.

    The comparison reads everybody; home has no room for it. It is counted after every act on differences and once a
    day, for our own data changes too. Nothing is decided by it; the list itself is always compared anew.
    """

    SATU = 1  # the only row

    per_unit = models.JSONField(default=dict)  # unit ("" = people without a post) -> number
    dihitung = models.DateTimeField()

    class Meta:
        verbose_name = _("Hitungan perbedaan")
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="hitungan_beda_satu")]

    def __str__(self) -> str:
        return f"{self.dihitung:%Y-%m-%d}"
