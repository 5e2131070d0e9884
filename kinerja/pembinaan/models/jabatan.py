"""The statutory evaluation in a post: opened on a yearly mark, walked step by step, ended by an act with its basis."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models import Penugasan
from kinerja.pembinaan.models.perbaikan import TindakLanjutKontrak
from kinerja.penilaian.models import Penilaian, Predikat


class EvaluasiJabatan(models.Model):
    """One evaluation of the holder of a post. Where it stands is read from its steps; ended, nothing of it changes.

    `kelompok`: which outcomes the rules know for the post. `usul`: the proposal it follows, if it follows one.
    """

    class Hasil(models.TextChoices):
        MEMENUHI = "memenuhi", _("Memenuhi sesudah masa perbaikan")
        MUTASI_SETARA = "mutasi_setara", _("Dipindahkan ke jabatan setara")
        LEBIH_RENDAH = "jabatan_lebih_rendah", _("Ditempatkan pada jabatan lebih rendah")
        USUL_PEMBERHENTIAN = "usul_pemberhentian", _("Diusulkan diberhentikan dengan hormat")
        DIHENTIKAN = "dihentikan", _("Dihentikan dengan alasan")

    penugasan = models.ForeignKey(Penugasan, on_delete=models.PROTECT, related_name="evaluasi_jabatan")
    penilaian = models.ForeignKey(Penilaian, on_delete=models.PROTECT, related_name="evaluasi_jabatan")
    predikat = models.CharField(max_length=16, choices=Predikat.choices)
    kelompok = models.CharField(max_length=14)
    usul = models.OneToOneField(
        TindakLanjutKontrak, on_delete=models.PROTECT, null=True, blank=True, related_name="evaluasi_jabatan"
    )
    dasar = models.CharField(max_length=300)
    nama_pembuka = models.CharField(max_length=250)
    kapasitas = models.CharField(max_length=400, blank=True)
    dibuka_pada = models.DateTimeField()
    hasil = models.CharField(max_length=20, choices=Hasil.choices, blank=True)
    dasar_hasil = models.CharField(max_length=300, blank=True)
    alasan_hasil = models.TextField(blank=True)
    nama_pemutus = models.CharField(max_length=250, blank=True)
    selesai_pada = models.DateTimeField(null=True, blank=True)
    kunci = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["penugasan"], condition=Q(selesai_pada__isnull=True), name="evaluasi_jabatan_satu_terbuka"
            ),
            models.UniqueConstraint(fields=["penilaian"], name="evaluasi_jabatan_sekali_per_nilai"),
            models.CheckConstraint(condition=~Q(dasar=""), name="evaluasi_jabatan_berdasar"),
            models.CheckConstraint(
                condition=Q(selesai_pada__isnull=True, hasil="")
                | Q(selesai_pada__isnull=False) & ~Q(hasil="") & ~Q(dasar_hasil=""),
                name="evaluasi_jabatan_hasil_berdasar",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.penugasan_id} {self.predikat}"


class LangkahJabatan(models.Model):
    """One step on record: its day, the number of its paper, what came of it. Never changed, never taken back."""

    class Jenis(models.TextChoices):
        PEMBERITAHUAN = "pemberitahuan", _("Pemberitahuan")
        EVALUASI_ULANG = "evaluasi_ulang", _("Evaluasi ulang")
        UJI_KOMPETENSI = "uji_kompetensi", _("Uji kompetensi")
        RISALAH_TIM = "risalah_tim", _("Risalah tim")
        PERTIMBANGAN_BKN = "pertimbangan_bkn", _("Pertimbangan teknis BKN")
        PENEMPATAN = "penempatan", _("Penempatan sementara")

    class Hasil(models.TextChoices):
        MEMENUHI = "memenuhi", _("Memenuhi")
        BELUM = "belum", _("Belum memenuhi")

    perkara = models.ForeignKey(EvaluasiJabatan, on_delete=models.PROTECT, related_name="langkah")
    jenis = models.CharField(max_length=18, choices=Jenis.choices)
    tanggal = models.DateField()
    nomor = models.CharField(max_length=100, blank=True)
    hasil = models.CharField(max_length=8, choices=Hasil.choices, blank=True)
    uraian = models.TextField()
    oleh = models.CharField(max_length=250)
    kapasitas = models.CharField(max_length=400, blank=True)
    dicatat_pada = models.DateTimeField()

    class Meta:
        ordering = ["tanggal", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["perkara", "jenis"], name="langkah_jabatan_sekali"),
            models.CheckConstraint(
                condition=Q(jenis__in=["evaluasi_ulang", "uji_kompetensi"]) & ~Q(hasil="")
                | ~Q(jenis__in=["evaluasi_ulang", "uji_kompetensi"]) & Q(hasil=""),
                name="langkah_jabatan_berhasil",
            ),
            models.CheckConstraint(
                condition=Q(jenis__in=["pemberitahuan", "evaluasi_ulang"]) | ~Q(nomor=""),
                name="langkah_jabatan_bernomor",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.perkara_id} {self.jenis}"
