"""The decision, its delivery and taking force, and what is done against it."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kinerja.disiplin.models.perkara import PerkaraDisiplin, TingkatHukuman
from kinerja.dokumen.models import Dokumen
from kinerja.organisasi.models import Penugasan


class CaraSampai(models.TextChoices):
    """How a decision reaches the person."""

    LANGSUNG = "langsung", _("Diserahkan langsung, tertutup")
    ALAMAT = "alamat", _("Dikirim ke alamat terakhir")


class KeputusanDisiplin(models.Model):
    """One a case: several breaches by one act are punished once, by the heaviest."""

    perkara = models.OneToOneField(PerkaraDisiplin, on_delete=models.CASCADE, related_name="keputusan")
    nomor = models.CharField(max_length=120)
    dokumen = models.ForeignKey(Dokumen, on_delete=models.PROTECT, null=True, blank=True, related_name="+")  # made here
    tanggal = models.DateField()
    pejabat = models.ForeignKey(Penugasan, on_delete=models.PROTECT, related_name="+")
    nama_pejabat = models.CharField(max_length=250)
    kapasitas = models.CharField(max_length=300)
    dasar_wewenang = models.CharField(max_length=300, blank=True)  # where the table of competence does not say
    tingkat = models.CharField(max_length=10, choices=TingkatHukuman.choices)
    jenis = models.CharField(max_length=40)
    sebutan = models.CharField(max_length=200)
    peraturan = models.CharField(max_length=200)  # the basis that allowed the kind, with its mark
    pelanggaran = models.TextField()
    pertimbangan = models.TextField(blank=True)
    lama = models.PositiveIntegerField(null=True, blank=True)  # months
    upaya_terbuka = models.CharField(max_length=12)  # keberatan, banding, tidak_ada
    batas_sampai = models.DateField(null=True, blank=True)
    disampaikan = models.DateField(null=True, blank=True)
    cara = models.CharField(max_length=10, choices=CaraSampai.choices, blank=True)
    penyampai = models.CharField(max_length=250, blank=True)
    batas_upaya = models.DateField(null=True, blank=True)
    hari_berlaku = models.DateField(null=True, blank=True)
    berlaku = models.DateField(null=True, blank=True)  # the day it took force; the fact of the record begins on it
    dicatat = models.DateTimeField()

    class Meta:
        verbose_name = _("keputusan hukuman disiplin")
        constraints = [
            models.CheckConstraint(condition=~Q(pelanggaran=""), name="keputusan_disiplin_menyebut_pelanggaran"),
            models.CheckConstraint(condition=~Q(nomor=""), name="keputusan_disiplin_bernomor"),
            models.CheckConstraint(
                condition=Q(disampaikan__isnull=True) | Q(disampaikan__gte=F("tanggal")),
                name="keputusan_disiplin_disampaikan_sesudah",
            ),
            models.CheckConstraint(
                condition=Q(berlaku__isnull=True) | Q(disampaikan__isnull=False) & Q(berlaku__gte=F("disampaikan")),
                name="keputusan_disiplin_berlaku_sesudah",
            ),
            models.UniqueConstraint(fields=["nomor", "tanggal"], name="keputusan_disiplin_nomor_sekali"),
        ]

    def __str__(self) -> str:
        return self.nomor


class JenisUpaya(models.TextChoices):
    """Against a dismissal to BPASN, against anything else within the Pemda."""

    KEBERATAN = "keberatan", _("Keberatan")
    BANDING = "banding", _("Banding administratif")


class HasilUpaya(models.TextChoices):
    """What came of it."""

    MENGUATKAN = "menguatkan", _("Menguatkan")
    MERINGANKAN = "meringankan", _("Meringankan")
    MEMBERATKAN = "memberatkan", _("Memberatkan")
    MENGUBAH = "mengubah", _("Mengubah")
    MEMBATALKAN = "membatalkan", _("Membatalkan")
    TIDAK_DITERIMA = "tidak_diterima", _("Tidak dapat diterima")


class UpayaAdministratif(models.Model):
    """An objection or appeal with its clock; late ones are recorded too and answered "tidak dapat diterima"."""

    keputusan = models.OneToOneField(KeputusanDisiplin, on_delete=models.CASCADE, related_name="upaya")
    jenis = models.CharField(max_length=10, choices=JenisUpaya.choices)
    diajukan = models.DateField()
    terlambat = models.BooleanField(default=False)
    batas_tanggapan = models.DateField(null=True, blank=True)  # until when the PPK answers an appeal to BPASN
    lengkap = models.DateField(null=True, blank=True)  # the appeal is complete at BPASN: its clock starts
    batas_putus = models.DateField(null=True, blank=True)
    diputus = models.DateField(null=True, blank=True)
    nomor_putusan = models.CharField(max_length=100, blank=True)
    hasil = models.CharField(max_length=16, choices=HasilUpaya.choices, blank=True)
    jenis_baru = models.CharField(max_length=40, blank=True)  # the kind that takes the place of the decision's
    sebutan_baru = models.CharField(max_length=200, blank=True)
    catatan = models.TextField(blank=True)
    dicatat = models.DateTimeField()

    class Meta:
        verbose_name = _("upaya administratif")
        constraints = [
            models.CheckConstraint(
                condition=Q(hasil__in=["meringankan", "memberatkan", "mengubah"]) & ~Q(jenis_baru="")
                | ~Q(hasil__in=["meringankan", "memberatkan", "mengubah"]) & Q(jenis_baru=""),
                name="upaya_disiplin_jenis_baru",
            ),
            models.CheckConstraint(
                condition=Q(diputus__isnull=True, hasil="")
                | Q(diputus__gte=F("diajukan")) & ~Q(hasil="") & ~Q(nomor_putusan=""),
                name="upaya_disiplin_diputus_lengkap",
            ),
            models.CheckConstraint(
                condition=Q(lengkap__isnull=True) | Q(lengkap__gte=F("diajukan")), name="upaya_disiplin_lengkap_sesudah"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.keputusan_id} {self.jenis}"
