"""Periodic and yearly evaluation of a segment, and its acceptance."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.models.unit import urutan_tanggal
from kinerja.peraturan.models import Rincian
from kinerja.skp.models import SKP
from kinerja.skp.models import Ekspektasi as Ekspektasi


class Predikat(models.TextChoices):
    """The five marks of PermenPANRB 6/2022."""

    SANGAT_BAIK = "sangat_baik", _("Sangat Baik")
    BAIK = "baik", _("Baik")
    BUTUH_PERBAIKAN = "butuh_perbaikan", _("Butuh Perbaikan")
    KURANG = "kurang", _("Kurang/Misconduct")
    SANGAT_KURANG = "sangat_kurang", _("Sangat Kurang")


class Jenis(models.TextChoices):
    """A mark of a period of the year, or of the year."""

    PERIODIK = "periodik", _("Periodik")
    TAHUNAN = "tahunan", _("Tahunan")


class Berlaku(models.Manager["Penilaian"]):
    """The marks that hold: a corrected one stays in the database and is read through `semua` only."""

    def get_queryset(self) -> models.QuerySet["Penilaian"]:
        return super().get_queryset().filter(koreksi__isnull=True)


class Penilaian(models.Model):
    """The mark of one segment in one period. Calculated in `aturan`, receipt kept, never recalculated.

    A delivered mark never changes. A correction or the decision of an objection puts another row in its place; the old
    one keeps its receipt, its reason and its rater, and says by `koreksi` why and by whom it was replaced.

    A row begins with the rating: that a period is open, or its realisation handed in, is derived from the segment and
    from the realisations. `mulai` and `sampai` are the days of the segment within the period.
    """

    class Status(models.TextChoices):
        DINILAI = "dinilai", _("Dinilai")
        DITETAPKAN = "ditetapkan", _("Ditetapkan")
        DITERIMA = "diterima", _("Diterima")
        DIANGGAP_DITERIMA = "dianggap_diterima", _("Dianggap diterima")
        KEBERATAN = "keberatan", _("Keberatan")
        DIPUTUS = "diputus", _("Diputus atas keberatan")
        DIKOREKSI = "dikoreksi", _("Dikoreksi")

    skp = models.ForeignKey(SKP, on_delete=models.PROTECT, related_name="penilaian")
    penugasan = models.ForeignKey(Penugasan, on_delete=models.PROTECT, related_name="penilaian")  # the segment's post
    jenis = models.CharField(max_length=10, choices=Jenis.choices)
    periode = models.CharField(max_length=8)
    mulai = models.DateField()
    sampai = models.DateField()
    status = models.CharField(max_length=20, choices=Status.choices, default=Status.DINILAI)
    hasil_kerja = models.CharField(max_length=10, choices=Ekspektasi.choices)
    perilaku = models.CharField(max_length=10, choices=Ekspektasi.choices)
    predikat = models.CharField(max_length=16, choices=Predikat.choices)
    alasan = models.TextField(blank=True)
    catatan = models.TextField(blank=True)
    penilai = models.ForeignKey(Penugasan, on_delete=models.PROTECT, related_name="penilaian_diberikan")
    rincian = models.ForeignKey(Rincian, on_delete=models.PROTECT, related_name="penilaian")
    dalam_masa_tenggang = models.BooleanField(default=False)  # given by a rater who had left the post
    dinilai_pada = models.DateTimeField()
    ditetapkan_pada = models.DateTimeField(null=True, blank=True)  # = delivered to the person
    diterima_pada = models.DateTimeField(null=True, blank=True)
    koreksi = models.OneToOneField(
        "Koreksi", on_delete=models.PROTECT, null=True, blank=True, related_name="nilai_lama"
    )  # what replaced this mark; empty while it holds
    kunci = models.PositiveIntegerField(default=0)

    objects = Berlaku()
    semua = models.Manager["Penilaian"]()

    class Meta:
        constraints = [
            urutan_tanggal("penilaian_urutan_tanggal"),
            models.UniqueConstraint(
                fields=["penugasan", "jenis", "mulai"],
                condition=models.Q(koreksi__isnull=True),
                name="penilaian_sekali_per_periode",
            ),
            models.CheckConstraint(
                condition=models.Q(status="dikoreksi", koreksi__isnull=False)
                | (~models.Q(status="dikoreksi") & models.Q(koreksi__isnull=True)),
                name="penilaian_dikoreksi_bersebab",
            ),
        ]
        indexes = [
            models.Index(fields=["periode", "status"], name="penilaian_periode_status"),
            models.Index(fields=["penilai", "periode"], name="penilaian_penilai_periode"),
        ]

    def __str__(self) -> str:
        return f"{self.periode} {self.predikat}"
