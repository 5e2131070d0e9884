"""An objection to a mark: how it was handed in, what both sides said, what was decided; and the files of a matter."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models import Pegawai, Penugasan
from kinerja.penilaian.models.koreksi import Koreksi
from kinerja.penilaian.models.nilai import Ekspektasi, Penilaian


class Keberatan(models.Model):
    """One objection of the rated person; decided by the superior of the rater, whatever letter box it came through."""

    class Saluran(models.TextChoices):
        ATASAN = "atasan", _("Langsung kepada atasan pejabat penilai")
        BKPSDM = "bkpsdm", _("Melalui BKPSDM")
        INSPEKTORAT = "inspektorat", _("Melalui Inspektorat")

    class Status(models.TextChoices):
        DIAJUKAN = "diajukan", _("Menunggu diteruskan")
        DIPERIKSA = "diperiksa", _("Diperiksa")
        TETAP = "tetap", _("Diputus: nilai tetap")
        DIUBAH = "diubah", _("Diputus: nilai diubah")
        DIKABULKAN = "dianggap_dikabulkan", _("Dianggap dikabulkan")
        DITARIK = "ditarik", _("Ditarik")

    penilaian = models.ForeignKey(Penilaian, on_delete=models.PROTECT, related_name="keberatan")
    pemohon = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="keberatan")
    saluran = models.CharField(max_length=12, choices=Saluran.choices)
    alasan = models.TextField()
    hasil_kerja = models.CharField(max_length=10, choices=Ekspektasi.choices)  # what the person asks for
    perilaku = models.CharField(max_length=10, choices=Ekspektasi.choices)
    status = models.CharField(max_length=20, choices=Status.choices)
    diajukan_pada = models.DateTimeField()
    batas_putusan = models.DateField()  # by the rule of the day it was handed in
    diteruskan_pada = models.DateTimeField(null=True, blank=True)
    nama_penerus = models.CharField(max_length=200, blank=True)
    pemutus = models.ForeignKey(Penugasan, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    nama_pemutus = models.CharField(max_length=200, blank=True)
    putusan = models.TextField(blank=True)
    diputus_pada = models.DateTimeField(null=True, blank=True)  # or withdrawn, or the clock ran out
    koreksi = models.OneToOneField(Koreksi, on_delete=models.PROTECT, null=True, blank=True, related_name="keberatan")
    kunci = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["penilaian"], condition=models.Q(diputus_pada__isnull=True), name="keberatan_satu_yang_terbuka"
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=["diajukan", "diperiksa"], diputus_pada__isnull=True)
                | (~models.Q(status__in=["diajukan", "diperiksa"]) & models.Q(diputus_pada__isnull=False)),
                name="keberatan_selesai_bertanggal",
            ),
        ]
        indexes = [models.Index(fields=["status", "batas_putusan"], name="keberatan_status_batas")]

    def __str__(self) -> str:
        return f"{self.penilaian_id} {self.status}"


class Pernyataan(models.Model):
    """What one side said, on which day; written by that side, or noted by who decides."""

    class Pihak(models.TextChoices):
        PEGAWAI = "pegawai", _("Pegawai yang dinilai")
        PENILAI = "penilai", _("Pejabat penilai kinerja")

    keberatan = models.ForeignKey(Keberatan, on_delete=models.PROTECT, related_name="pernyataan")
    pihak = models.CharField(max_length=8, choices=Pihak.choices)
    tanggal = models.DateField()
    isi = models.TextField()
    nama_pencatat = models.CharField(max_length=200)
    dicatat_pemutus = models.BooleanField(default=False)  # said orally, noted by who decides
    dicatat_pada = models.DateTimeField()

    class Meta:
        ordering = ["tanggal", "pk"]

    def __str__(self) -> str:
        return f"{self.keberatan_id} {self.pihak} {self.tanggal}"


class Lampiran(models.Model):
    """A file that proves something in a correction or a statement; its content is kept by its hash."""

    koreksi = models.ForeignKey(Koreksi, on_delete=models.PROTECT, null=True, blank=True, related_name="lampiran")
    pernyataan = models.ForeignKey(Pernyataan, on_delete=models.PROTECT, null=True, blank=True, related_name="lampiran")
    nama = models.CharField(max_length=250)
    sha256 = models.CharField(max_length=64)
    ukuran = models.PositiveBigIntegerField()
    jenis = models.CharField(max_length=100)
    diunggah = models.DateTimeField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(koreksi__isnull=False, pernyataan__isnull=True)
                | models.Q(koreksi__isnull=True, pernyataan__isnull=False),
                name="lampiran_milik_satu",
            )
        ]

    def __str__(self) -> str:
        return self.nama
