"""Who may read a rapor beside the two superiors, and who looked: outside the ledger's chain, digested into it daily."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models import Pegawai, Penugasan
from kinerja.organisasi.models.unit import urutan_tanggal


class TujuanBaca(models.TextChoices):
    """Why a rapor is read; decides when the person sees the visit (domain.md, "Who may see and do")."""

    SENDIRI = "sendiri", _("Rapor sendiri")
    ATASAN = "atasan", _("Atasan")
    ADMINISTRASI = "administrasi", _("Administrasi kepegawaian")
    SELEKSI = "seleksi", _("Seleksi atau talenta")
    KASUS = "kasus", _("Pemeriksaan")
    AUDIT = "audit", _("Pengawasan")


SEGERA_TERLIHAT = (TujuanBaca.ATASAN, TujuanBaca.ADMINISTRASI)


class IzinBaca(models.Model):
    """A dated grant to read one person's rapor, with its reason and the letter behind it."""

    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="izin_baca")
    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="izin_baca")
    tujuan = models.CharField(max_length=14, choices=TujuanBaca.choices)
    alasan = models.TextField()
    nomor_surat = models.CharField(max_length=100, blank=True)
    mulai = models.DateField()
    sampai = models.DateField()
    ditutup = models.DateField(null=True, blank=True)  # the decision or the case is over: the person sees the visits
    dibuat = models.DateTimeField()

    class Meta:
        constraints = [urutan_tanggal("izin_baca_urutan_tanggal")]
        indexes = [models.Index(fields=["pengguna", "pegawai"], name="izin_baca_pengguna")]

    def __str__(self) -> str:
        return f"{self.pengguna_id} {self.pegawai_id}"


class Kunjungan(models.Model):
    """A look at a rapor: one row a viewer, person, purpose and day; `pada` = the first time that day."""

    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="kunjungan")
    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="kunjungan")
    penugasan = models.ForeignKey(Penugasan, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    tujuan = models.CharField(max_length=14, choices=TujuanBaca.choices)
    nama = models.CharField(max_length=250)
    kapasitas = models.CharField(max_length=300, blank=True)
    hari = models.DateField()
    pada = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pegawai", "pengguna", "tujuan", "hari"], name="kunjungan_sekali_per_hari")
        ]
        indexes = [models.Index(fields=["hari"], name="kunjungan_hari")]
        ordering = ["-hari", "-pk"]

    def __str__(self) -> str:
        return f"{self.pegawai_id} {self.hari:%Y-%m-%d}"
