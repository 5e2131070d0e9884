"""A checkpoint that was held: by whom, what each element scored and on which facts, and what came of it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinerja.dokumen.models import Dokumen
from kinerja.organisasi.models import Penugasan
from kinerja.penilaian.models import Penilaian


class HasilTitik(models.TextChoices):
    """What a checkpoint comes to: by the dated rule, from the scores."""

    MEMENUHI = "memenuhi", _("Memenuhi")
    CATATAN = "catatan", _("Ada catatan perbaikan")


class Berlaku(models.Manager["EvaluasiTitik"]):
    """The evaluations that hold: one that was corrected stays in the database and is read through `semua` only."""

    def get_queryset(self) -> models.QuerySet["EvaluasiTitik"]:
        return super().get_queryset().filter(pengganti__isnull=True)


class EvaluasiTitik(models.Model):
    """One checkpoint of one contract, held on a day. Its due day is never stored: it follows from the signature.

    `sidang`: the periodic mark given in the same sitting. Never changed once it is recorded: a correction of two
    persons puts another one in its place (`menggantikan`).
    """

    kontrak = models.ForeignKey(Dokumen, on_delete=models.PROTECT, related_name="titik_evaluasi")
    penugasan = models.ForeignKey(Penugasan, on_delete=models.PROTECT, related_name="titik_evaluasi")
    ke = models.PositiveSmallIntegerField()
    tanggal = models.DateField()
    hasil = models.CharField(max_length=10, choices=HasilTitik.choices)
    catatan = models.TextField(blank=True)
    penilai = models.ForeignKey(Penugasan, on_delete=models.PROTECT, related_name="titik_dinilai")
    nama_penilai = models.CharField(max_length=250)
    kapasitas = models.CharField(max_length=400, blank=True)
    sidang = models.ForeignKey(Penilaian, on_delete=models.PROTECT, null=True, blank=True, related_name="titik")
    dicatat_pada = models.DateTimeField()
    menggantikan = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="pengganti"
    )

    objects = Berlaku()
    semua = models.Manager["EvaluasiTitik"]()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kontrak", "ke"], condition=Q(menggantikan__isnull=True), name="titik_sekali"
            ),
            models.CheckConstraint(condition=Q(ke__in=[1, 2]), name="titik_satu_atau_dua"),
            models.CheckConstraint(condition=Q(hasil="memenuhi") | ~Q(catatan=""), name="titik_catatan_tertulis"),
        ]

    def __str__(self) -> str:
        return f"{self.kontrak_id}/{self.ke} {self.hasil}"


class NilaiUnsur(models.Model):
    """The word one element was given, in the words of that day, and the facts that were shown for it.

    `fakta`: rows of source, what it says, its date and the subject it is about, as they stood at the sitting.
    """

    evaluasi = models.ForeignKey(EvaluasiTitik, on_delete=models.PROTECT, related_name="unsur")
    kode = models.CharField(max_length=40)
    sebutan = models.CharField(max_length=200)
    skor = models.CharField(max_length=40)
    sebutan_skor = models.CharField(max_length=100)
    lulus = models.BooleanField()
    # against the first checkpoint: naik, tetap, turun; derived anew where the first is corrected
    arah = models.CharField(max_length=6, blank=True)
    alasan = models.TextField(blank=True)
    fakta = models.JSONField(default=list)

    class Meta:
        ordering = ["evaluasi", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["evaluasi", "kode"], name="nilai_unsur_sekali"),
            models.CheckConstraint(condition=Q(lulus=True) | ~Q(alasan=""), name="nilai_unsur_rendah_beralasan"),
            models.CheckConstraint(condition=~Q(fakta=[]) | ~Q(alasan=""), name="nilai_unsur_berdasar"),
        ]

    def __str__(self) -> str:
        return f"{self.kode} {self.skor}"
