"""The session in which the marks of a unit are looked at side by side, and the moves that came of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models import Penugasan, UnitKerja
from kinerja.penilaian.models.nilai import Ekspektasi, Jenis, Penilaian, Predikat


class Pembahasan(models.Model):
    """One session about one agency's marks of a period; closed sessions never change."""

    unit = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="pembahasan")
    jenis = models.CharField(max_length=10, choices=Jenis.choices)
    periode = models.CharField(max_length=8)
    tanggal = models.DateField()
    tempat = models.CharField(max_length=200, blank=True)
    peserta = models.TextField(blank=True)  # one a line, as they sat there
    catatan = models.TextField(blank=True)
    dibuka_oleh = models.ForeignKey(Penugasan, on_delete=models.PROTECT, null=True, related_name="+")
    nama_pembuka = models.CharField(max_length=200)
    dibuka_pada = models.DateTimeField()
    nama_penutup = models.CharField(max_length=200, blank=True)
    ditutup_pada = models.DateTimeField(null=True, blank=True)
    susunan = models.JSONField(default=dict, blank=True)  # counts and guide as they were when it was closed
    kunci = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "jenis", "periode"],
                condition=models.Q(ditutup_pada__isnull=True),
                name="pembahasan_satu_yang_terbuka",
            )
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.periode}"


class Perpindahan(models.Model):
    """One mark that the session would have elsewhere: before, after, why; it moves by the rater's own agreement."""

    class Dasar(models.TextChoices):
        FAKTA = "fakta", _("Fakta kinerja yang belum dipertimbangkan")
        KESETARAAN = "kesetaraan", _("Setara dengan orang lain yang hasilnya sama")
        PEDOMAN = "pedoman", _("Semata-mata pedoman distribusi")

    class Status(models.TextChoices):
        DIUSULKAN = "diusulkan", _("Menunggu penilai")
        DISETUJUI = "disetujui", _("Disetujui penilai")
        DITOLAK = "ditolak", _("Tidak disetujui penilai")

    pembahasan = models.ForeignKey(Pembahasan, on_delete=models.PROTECT, related_name="perpindahan")
    penilaian = models.ForeignKey(Penilaian, on_delete=models.PROTECT, related_name="perpindahan")
    hasil_kerja_lama = models.CharField(max_length=10, choices=Ekspektasi.choices)
    perilaku_lama = models.CharField(max_length=10, choices=Ekspektasi.choices)
    predikat_lama = models.CharField(max_length=16, choices=Predikat.choices)
    hasil_kerja = models.CharField(max_length=10, choices=Ekspektasi.choices)
    perilaku = models.CharField(max_length=10, choices=Ekspektasi.choices)
    predikat = models.CharField(max_length=16, choices=Predikat.choices)
    dasar = models.CharField(max_length=10, choices=Dasar.choices)
    alasan = models.TextField()
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.DIUSULKAN)
    nama_pengusul = models.CharField(max_length=200)
    diusulkan_pada = models.DateTimeField()
    nama_penjawab = models.CharField(max_length=200, blank=True)
    tanggapan = models.TextField(blank=True)
    dicatat = models.BooleanField(default=False)  # the rater agreed in the session; somebody else wrote it down
    dijawab_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["penilaian"], condition=models.Q(status="diusulkan"), name="perpindahan_satu_yang_terbuka"
            ),
            models.CheckConstraint(condition=~models.Q(alasan=""), name="perpindahan_beralasan"),
        ]

    def __str__(self) -> str:
        return f"{self.penilaian_id} {self.predikat_lama} {self.predikat}"
