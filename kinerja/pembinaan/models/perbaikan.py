"""Room for improvement: the plan, what the superior promised, the talks, its end; the notice after the second note."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models import Penugasan
from kinerja.pembinaan.models.titik import EvaluasiTitik
from kinerja.skp.models import Dialog

TENTANG = ("evaluasi", "rencana", "pemberitahuan", "perkara")


def _hanya(nama: str) -> Q:
    """Of what an answer may be about, this alone."""
    return Q(**{f"{satu}__isnull": satu != nama for satu in TENTANG})


class RencanaPerbaikan(models.Model):
    """What is to get better, by when, with what help. Ends with a re-evaluation; then nothing of it changes.

    It stops neither a monthly result, an ordinary transfer, a promotion nor retirement.
    """

    class Hasil(models.TextChoices):
        MEMENUHI = "memenuhi", _("Memenuhi")
        BELUM = "belum", _("Belum memenuhi")

    evaluasi = models.OneToOneField(
        EvaluasiTitik, on_delete=models.PROTECT, null=True, blank=True, related_name="rencana"
    )
    perkara = models.OneToOneField(
        "EvaluasiJabatan", on_delete=models.PROTECT, null=True, blank=True, related_name="rencana"
    )  # of the statutory road: its time is the time to improve
    penugasan = models.ForeignKey(Penugasan, on_delete=models.PROTECT, related_name="rencana_perbaikan")
    mulai = models.DateField()
    sampai = models.DateField()
    nama_penyusun = models.CharField(max_length=250)
    kapasitas = models.CharField(max_length=400, blank=True)
    disusun_pada = models.DateTimeField()
    hasil = models.CharField(max_length=8, choices=Hasil.choices, blank=True)
    catatan_hasil = models.TextField(blank=True)
    nama_penilai = models.CharField(max_length=250, blank=True)
    selesai_pada = models.DateTimeField(null=True, blank=True)
    kunci = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(sampai__gt=F("mulai")), name="rencana_perbaikan_berwaktu"),
            models.CheckConstraint(
                condition=Q(evaluasi__isnull=False, perkara__isnull=True)
                | Q(evaluasi__isnull=True, perkara__isnull=False),
                name="rencana_perbaikan_satu_jalan",
            ),
            models.CheckConstraint(
                condition=Q(selesai_pada__isnull=True, hasil="")
                | Q(selesai_pada__isnull=False) & ~Q(hasil="") & ~Q(catatan_hasil=""),
                name="rencana_perbaikan_selesai_berhasil",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.penugasan_id} {self.mulai:%Y-%m-%d}"


class ButirPerbaikan(models.Model):
    """One action of a plan: what the person does, what the superior promised to help with, by when; done or not."""

    rencana = models.ForeignKey(RencanaPerbaikan, on_delete=models.PROTECT, related_name="butir")
    urutan = models.PositiveSmallIntegerField()
    tindakan = models.TextField()
    bantuan = models.TextField()
    batas = models.DateField()
    dikerjakan_pada = models.DateTimeField(null=True, blank=True)
    keterangan = models.TextField(blank=True)
    oleh = models.CharField(max_length=250, blank=True)

    class Meta:
        ordering = ["rencana", "urutan"]
        constraints = [
            models.UniqueConstraint(fields=["rencana", "urutan"], name="butir_perbaikan_urutan"),
            models.CheckConstraint(condition=~Q(bantuan=""), name="butir_perbaikan_berbantuan"),
        ]

    def __str__(self) -> str:
        return f"{self.rencana_id}.{self.urutan}"


class DialogPerbaikan(models.Model):
    """A talk of superior and person that belongs to a plan; the talk itself stands in `skp`."""

    rencana = models.ForeignKey(RencanaPerbaikan, on_delete=models.PROTECT, related_name="dialog")
    dialog = models.ForeignKey(Dialog, on_delete=models.PROTECT, related_name="rencana_perbaikan")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["rencana", "dialog"], name="dialog_perbaikan_sekali")]

    def __str__(self) -> str:
        return f"{self.rencana_id} {self.dialog_id}"


class Pemberitahuan(models.Model):
    """The notice after a second checkpoint that was not met. From its delivery runs the time to answer."""

    evaluasi = models.OneToOneField(EvaluasiTitik, on_delete=models.PROTECT, related_name="pemberitahuan")
    isi = models.TextField()
    nama_pengirim = models.CharField(max_length=250)
    kapasitas = models.CharField(max_length=400, blank=True)
    disampaikan_pada = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.evaluasi_id}"


class TindakLanjutKontrak(models.Model):
    """What a person decided after the notice, and on which ground; nothing follows from it by itself."""

    class Jenis(models.TextChoices):
        PERPANJANG = "perpanjang", _("Pembinaan diperpanjang")
        USUL = "usul_evaluasi", _("Diusulkan masuk evaluasi kinerja jabatan")

    pemberitahuan = models.ForeignKey(Pemberitahuan, on_delete=models.PROTECT, related_name="tindak_lanjut")
    jenis = models.CharField(max_length=14, choices=Jenis.choices)
    dasar = models.CharField(max_length=300, blank=True)
    alasan = models.TextField()
    nama_pemutus = models.CharField(max_length=250)
    kapasitas = models.CharField(max_length=400, blank=True)
    pada = models.DateTimeField()

    class Meta:
        ordering = ["pada", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["pemberitahuan", "jenis"], name="tindak_lanjut_kontrak_sekali"),
            models.CheckConstraint(condition=Q(jenis="perpanjang") | ~Q(dasar=""), name="tindak_lanjut_usul_berdasar"),
            models.CheckConstraint(condition=~Q(alasan=""), name="tindak_lanjut_kontrak_beralasan"),
        ]

    def __str__(self) -> str:
        return f"{self.pemberitahuan_id} {self.jenis}"


class Tanggapan(models.Model):
    """What the person said to an evaluation, a plan, its result, a notice or a step; stays beside it for good."""

    evaluasi = models.ForeignKey(
        EvaluasiTitik, on_delete=models.PROTECT, null=True, blank=True, related_name="tanggapan"
    )
    rencana = models.ForeignKey(
        RencanaPerbaikan, on_delete=models.PROTECT, null=True, blank=True, related_name="tanggapan"
    )
    pemberitahuan = models.ForeignKey(
        Pemberitahuan, on_delete=models.PROTECT, null=True, blank=True, related_name="tanggapan"
    )
    perkara = models.ForeignKey(
        "EvaluasiJabatan", on_delete=models.PROTECT, null=True, blank=True, related_name="tanggapan"
    )
    isi = models.TextField()
    nama = models.CharField(max_length=250)
    pada = models.DateTimeField()

    class Meta:
        ordering = ["pada", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=_hanya("evaluasi") | _hanya("rencana") | _hanya("pemberitahuan") | _hanya("perkara"),
                name="tanggapan_tentang_satu",
            ),
            models.CheckConstraint(condition=~Q(isi=""), name="tanggapan_berisi"),
        ]

    def __str__(self) -> str:
        return f"{self.nama} {self.pada:%Y-%m-%d}"
