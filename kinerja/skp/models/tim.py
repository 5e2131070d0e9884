"""Teams in the plan: the results they own, what their leader checks and recommends; roles dealt out by a superior."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models import Pegawai, Penugasan, TimKerja
from kinerja.skp.models.skp import HasilKerja


class Ekspektasi(models.TextChoices):
    """The three steps of a rating, and of what a team leader recommends."""

    DI_ATAS = "di_atas", _("Di atas ekspektasi")
    SESUAI = "sesuai", _("Sesuai ekspektasi")
    DI_BAWAH = "di_bawah", _("Di bawah ekspektasi")


class HasilTim(models.Model):
    """A result a team owns in a year; its members serve it like a superior's. It may support a superior's result."""

    tim = models.ForeignKey(TimKerja, on_delete=models.PROTECT, related_name="hasil")
    tahun = models.PositiveSmallIntegerField()
    urutan = models.PositiveSmallIntegerField(default=0)
    rumusan = models.TextField()
    hasil_atasan = models.ForeignKey(
        HasilKerja, on_delete=models.SET_NULL, null=True, blank=True, related_name="hasil_tim_pendukung"
    )

    class Meta:
        ordering = ["tim_id", "tahun", "urutan", "id"]
        indexes = [models.Index(fields=["tim", "tahun"], name="hasil_tim_tahun")]

    def __str__(self) -> str:
        return self.rumusan[:60]


class PeranHasil(models.Model):
    """A cell of the matriks peran hasil: what one person does for one result of the superior."""

    hasil_atasan = models.ForeignKey(HasilKerja, on_delete=models.CASCADE, related_name="peran")
    penugasan = models.ForeignKey(Penugasan, on_delete=models.PROTECT, related_name="peran_hasil")
    urutan = models.PositiveSmallIntegerField(default=0)
    rumusan = models.TextField(blank=True)  # empty: the superior's result itself, at this person's scope

    class Meta:
        ordering = ["hasil_atasan_id", "penugasan_id", "urutan", "id"]
        constraints = [
            models.UniqueConstraint(fields=["hasil_atasan", "penugasan", "urutan"], name="peran_hasil_sekali_per_baris")
        ]

    def __str__(self) -> str:
        return self.rumusan[:60]


class RekomendasiTim(models.Model):
    """What a team leader recommends for a member's results of one period. The superior decides, beside it."""

    tim = models.ForeignKey(TimKerja, on_delete=models.PROTECT, related_name="rekomendasi")
    penugasan = models.ForeignKey(Penugasan, on_delete=models.PROTECT, related_name="rekomendasi_tim")
    periode = models.CharField(max_length=8)
    hasil_kerja = models.CharField(max_length=10, choices=Ekspektasi.choices)
    catatan = models.TextField(blank=True)
    ketua = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="rekomendasi_diberikan")
    diberikan = models.DateTimeField()
    kunci = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tim", "penugasan", "periode"], name="rekomendasi_tim_sekali_per_periode")
        ]
        indexes = [models.Index(fields=["penugasan", "periode"], name="rekomendasi_tim_penugasan")]

    def __str__(self) -> str:
        return f"{self.periode} {self.hasil_kerja}"


class PemeriksaanTim(models.Model):
    """What the leader found in the realisation of one result that serves the team."""

    class Kesimpulan(models.TextChoices):
        TERBUKTI = "terbukti", _("Sesuai bukti")
        SEBAGIAN = "sebagian", _("Sebagian terbukti")
        BELUM = "belum", _("Belum terbukti")

    rekomendasi = models.ForeignKey(RekomendasiTim, on_delete=models.CASCADE, related_name="pemeriksaan")
    hasil_kerja = models.ForeignKey(HasilKerja, on_delete=models.PROTECT, related_name="pemeriksaan_tim")
    kesimpulan = models.CharField(max_length=10, choices=Kesimpulan.choices)
    catatan = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["rekomendasi", "hasil_kerja"], name="pemeriksaan_tim_sekali_per_hasil")
        ]

    def __str__(self) -> str:
        return f"{self.hasil_kerja_id} {self.kesimpulan}"
