"""The examination: summonses, team, minutes."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kinerja.disiplin.models.perkara import PerkaraDisiplin
from kinerja.dokumen.models import Dokumen
from kinerja.organisasi.models import Pegawai, Penugasan


class Panggilan(models.Model):
    """A written summons; `batas` is the last day its rule allows for the examination, empty where none is known."""

    perkara = models.ForeignKey(PerkaraDisiplin, on_delete=models.CASCADE, related_name="panggilan")
    ke = models.PositiveSmallIntegerField()
    nomor = models.CharField(max_length=100)
    tanggal_surat = models.DateField()
    hari_periksa = models.DateField()
    jam = models.TimeField(null=True, blank=True)
    tempat = models.CharField(max_length=200)
    pemeriksa = models.CharField(max_length=250)  # who summons, as printed
    penanda = models.ForeignKey(Penugasan, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    dokumen = models.ForeignKey(Dokumen, on_delete=models.PROTECT, null=True, blank=True, related_name="+")  # made here
    batas = models.DateField(null=True, blank=True)
    alasan_lewat = models.CharField(max_length=300, blank=True)
    hadir = models.BooleanField(null=True, blank=True)  # empty until the day is over
    keterangan = models.CharField(max_length=300, blank=True)
    dicatat = models.DateTimeField()

    class Meta:
        ordering = ["ke"]
        verbose_name = _("panggilan")
        constraints = [
            models.UniqueConstraint(fields=["perkara", "ke"], name="panggilan_disiplin_sekali"),
            models.CheckConstraint(condition=Q(ke__in=[1, 2]), name="panggilan_disiplin_dua"),
            models.CheckConstraint(
                condition=Q(dokumen__isnull=True) | Q(penanda__isnull=False), name="panggilan_disiplin_bertanda"
            ),
            models.CheckConstraint(
                condition=Q(hari_periksa__gte=F("tanggal_surat")), name="panggilan_disiplin_sesudah_surat"
            ),
            models.CheckConstraint(
                condition=Q(batas__isnull=True) | Q(hari_periksa__lte=F("batas")) | ~Q(alasan_lewat=""),
                name="panggilan_disiplin_lewat_beralasan",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.perkara_id}/{self.ke}"


class UnsurPemeriksa(models.TextChoices):
    """What a member of the team stands for."""

    ATASAN_LANGSUNG = "atasan_langsung", _("Atasan langsung")
    PENGAWASAN = "pengawasan", _("Unsur pengawasan")
    KEPEGAWAIAN = "kepegawaian", _("Unsur kepegawaian")
    PEJABAT_LAIN = "pejabat_lain", _("Pejabat lain")


class AnggotaPemeriksa(models.Model):
    """A member of the examination team; never the person examined (service)."""

    perkara = models.ForeignKey(PerkaraDisiplin, on_delete=models.CASCADE, related_name="tim")
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+")
    unsur = models.CharField(max_length=16, choices=UnsurPemeriksa.choices)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("anggota tim pemeriksa")
        constraints = [models.UniqueConstraint(fields=["perkara", "pegawai"], name="anggota_pemeriksa_sekali")]

    def __str__(self) -> str:
        return f"{self.perkara_id} {self.unsur}"


class JenisBeritaAcara(models.TextChoices):
    """Minutes of the examination, or the note that there was none because both summonses failed."""

    PEMERIKSAAN = "pemeriksaan", _("Berita acara pemeriksaan")
    TIDAK_HADIR = "tidak_hadir", _("Catatan dua panggilan tidak dihadiri")


class BeritaAcara(models.Model):
    """Never changes; made anew, the new one names the one it replaces (gugur) and why, so that one holds at a time.

    Not signed by the examined: the refusal is noted, and the minutes stay valid.
    """

    perkara = models.ForeignKey(PerkaraDisiplin, on_delete=models.CASCADE, related_name="semua_bap")
    menggantikan = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="pengganti"
    )
    alasan_ganti = models.CharField(max_length=500, blank=True)
    jenis = models.CharField(max_length=12, choices=JenisBeritaAcara.choices)
    tanggal = models.DateField()
    isi = models.TextField()
    pemeriksa = models.CharField(max_length=300)
    dokumen = models.ForeignKey(Dokumen, on_delete=models.PROTECT, null=True, blank=True, related_name="+")  # made here
    ditandatangani = models.BooleanField(null=True, blank=True)  # by the examined; empty for the note of absence
    penolakan = models.CharField(max_length=500, blank=True)
    dicatat = models.DateTimeField()
    oleh = models.CharField(max_length=250)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("berita acara pemeriksaan")
        constraints = [
            models.UniqueConstraint(
                fields=["perkara"], condition=Q(menggantikan=None), name="berita_acara_satu_pertama"
            ),
            models.CheckConstraint(
                condition=Q(menggantikan__isnull=True, alasan_ganti="")
                | Q(menggantikan__isnull=False) & ~Q(alasan_ganti=""),
                name="berita_acara_ganti_beralasan",
            ),
            models.CheckConstraint(
                condition=Q(jenis="pemeriksaan", ditandatangani__isnull=False)
                | Q(jenis="tidak_hadir", ditandatangani__isnull=True),
                name="berita_acara_bertanda_tangan",
            ),
            models.CheckConstraint(
                condition=~Q(ditandatangani=False) | ~Q(penolakan=""), name="berita_acara_penolakan_dicatat"
            ),
            models.CheckConstraint(condition=~Q(isi=""), name="berita_acara_berisi"),
        ]

    def __str__(self) -> str:
        return f"{self.perkara_id} {self.jenis}"
