"""Four eyes: what one person proposes and another decides, and the local pack that is drafted before."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class JenisPaket(models.TextChoices):
    """What a draft is of: values of rules, the words of a kind of document, a set of documents."""

    PAKET = "paket", _("Aturan daerah")
    NASKAH = "naskah", _("Naskah dokumen")
    SET = "set", _("Set dokumen")


class PaketDaerah(models.Model):
    """Other values or words than the ready ones, drafted by this Pemda; adopted by a proposal that a second approves.

    `isi` is what a pack file says (`kinerja.aturan.paket`) without days: they come with the proposal. From adoption on
    the row is fixed, and its values stand in `Setelan` under `aturan:<id>`. Of texts and sets (`jenis`) the floor that
    prints them knows the shape; here they only name what they replace (`isi["perihal"]`): `naskah:<perihal>`.
    """

    jenis = models.CharField(max_length=10, choices=JenisPaket.choices, default=JenisPaket.PAKET, db_default="paket")
    judul = models.CharField(max_length=150)
    isi = models.JSONField()
    dibuat_oleh = models.CharField(max_length=200)
    diubah_pada = models.DateTimeField()
    mulai = models.DateField(null=True, blank=True)
    ditetapkan_pada = models.DateTimeField(null=True, blank=True)
    kunci = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ditetapkan_pada__isnull=True) | Q(mulai__isnull=False), name="paket_daerah_bertanggal"
            )
        ]

    def __str__(self) -> str:
        return self.judul


class Usulan(models.Model):
    """A proposed change of a dated setting, or a local pack proposed for adoption; it counts only once approved.

    `kunci` is the setting's key or the pack's id; `isi` is what was proposed, a copy that nothing changes any more.
    """

    class Jenis(models.TextChoices):
        SETELAN = "setelan", _("Setelan Pemda")
        PAKET = "paket", _("Aturan daerah")
        NASKAH = "naskah", _("Naskah dokumen")
        SET = "set", _("Set dokumen")

    class Status(models.TextChoices):
        DIUSULKAN = "diusulkan", _("Menunggu persetujuan")
        DISETUJUI = "disetujui", _("Disetujui")
        DITOLAK = "ditolak", _("Ditolak")
        DITARIK = "ditarik", _("Ditarik pengusul")

    KEDALUWARSA = "kedaluwarsa"  # derived: still waiting on the day it was to begin

    jenis = models.CharField(max_length=10, choices=Jenis.choices)
    kunci = models.CharField(max_length=60)
    isi = models.JSONField()
    mulai = models.DateField()
    alasan = models.TextField()
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.DIUSULKAN)
    pengusul = models.CharField(max_length=40)  # the account, as text
    pengusul_pegawai = models.CharField(max_length=40, blank=True)
    pengusul_nama = models.CharField(max_length=200)
    diusulkan_pada = models.DateTimeField()
    pemutus = models.CharField(max_length=40, blank=True)
    pemutus_pegawai = models.CharField(max_length=40, blank=True)
    pemutus_nama = models.CharField(max_length=200, blank=True)
    catatan = models.TextField(blank=True)
    diputus_pada = models.DateTimeField(null=True, blank=True)  # approved, refused or withdrawn

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(status="ditarik")
                | (~Q(pemutus=F("pengusul")) & (Q(pemutus_pegawai="") | ~Q(pemutus_pegawai=F("pengusul_pegawai")))),
                name="usulan_dua_orang",
            ),
            models.CheckConstraint(
                condition=Q(status="diusulkan", diputus_pada__isnull=True)
                | (~Q(status="diusulkan") & Q(diputus_pada__isnull=False) & ~Q(pemutus="")),
                name="usulan_diputus_seseorang",
            ),
            models.CheckConstraint(
                condition=~Q(alasan="") & ~Q(pengusul="") & (~Q(status="ditolak") | ~Q(catatan="")),
                name="usulan_beralasan",
            ),
        ]
        indexes = [models.Index(fields=["status", "mulai"], name="usulan_status_mulai")]

    def __str__(self) -> str:
        return f"{self.jenis} {self.kunci} {self.status}"

    def terbuka(self, on: date) -> bool:
        """Whether it still waits and may still be decided: the day it is to begin has not come."""
        return self.status == self.Status.DIUSULKAN and self.mulai > on

    def keadaan(self, on: date) -> str:
        """The state as people see it on a day: one that waited too long has expired."""
        lewat = self.status == self.Status.DIUSULKAN and self.mulai <= on
        return self.KEDALUWARSA if lewat else str(self.status)
