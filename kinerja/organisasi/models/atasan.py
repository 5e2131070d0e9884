"""The superior: never typed. An explicit override with a reason, and the derived table of ranges."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models.pegawai import Pegawai
from kinerja.organisasi.models.penugasan import Penugasan
from kinerja.organisasi.models.unit import Berjangka, Jabatan, urutan_tanggal


class Tujuan(models.TextChoices):
    """What a superior is needed for."""

    PK = "pk", _("Perjanjian kinerja")
    KINERJA = "kinerja", _("Penilaian kinerja")
    HARIAN = "harian", _("Urusan harian")


class PengecualianAtasan(Berjangka):
    """For a post and purpose another superior post than the structure's, from-to, with its reason."""

    jabatan = models.ForeignKey(Jabatan, on_delete=models.CASCADE, related_name="pengecualian_atasan")
    tujuan = models.CharField(max_length=10, choices=Tujuan.choices)
    jabatan_atasan = models.ForeignKey(Jabatan, on_delete=models.PROTECT, related_name="+")
    alasan = models.TextField()

    class Meta:
        constraints = [urutan_tanggal("pengecualian_atasan_urutan_tanggal")]

    def __str__(self) -> str:
        return f"{self.jabatan_id} {self.tujuan}"


class RentangAtasan(Berjangka):
    """DERIVED from units, posts, assignments and status: who is the superior of an assignment, by purpose, from-to.

    Rebuilt by organisasi's acts and compared with the pure function in a test; lists and permissions join on it.
    `naik` names the posts that were climbed over (vacant or own), `atasan` is empty only for the head of the region.
    """

    penugasan = models.ForeignKey(Penugasan, on_delete=models.CASCADE, related_name="rentang_atasan")
    tujuan = models.CharField(max_length=10, choices=Tujuan.choices)
    atasan = models.ForeignKey(Penugasan, on_delete=models.CASCADE, null=True, related_name="rentang_bawahan")
    naik = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["penugasan", "tujuan", "mulai"], name="rentang_atasan_satu_per_mulai")
        ]
        indexes = [models.Index(fields=["atasan", "tujuan", "mulai"], name="rentang_atasan_bawahan")]

    def __str__(self) -> str:
        return f"{self.penugasan_id} {self.tujuan}"


class LaporanKeliru(models.Model):
    """A person says "this superior, unit or post of mine is wrong"; the personnel agency answers (mismatch inbox)."""

    pegawai = models.ForeignKey(Pegawai, on_delete=models.CASCADE, related_name="laporan_keliru")
    hal = models.CharField(
        max_length=20,
        choices=[("atasan", _("Atasan")), ("unit", _("Unit")), ("jabatan", _("Jabatan")), ("lainnya", _("Lainnya"))],
    )
    uraian = models.TextField()
    dibuat = models.DateTimeField()
    jawaban = models.TextField(blank=True)
    selesai = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.hal} {self.pegawai_id}"


class TindakLanjut(models.Model):
    """A note on one line of the mismatch inbox: what was done, or why it is left. The line itself stays derived."""

    jenis = models.CharField(max_length=20)
    kunci = models.CharField(max_length=60)
    catatan = models.TextField()
    oleh = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["jenis", "kunci"], name="tindak_lanjut_satu_per_temuan")]

    def __str__(self) -> str:
        return f"{self.jenis} {self.kunci}"
