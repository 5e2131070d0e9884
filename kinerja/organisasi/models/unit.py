"""Organisation units and posts: an identity (the code) and its dated versions (name, kind, parent)."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class JenisUnit(models.TextChoices):
    """Kinds of unit, in the words of the exchange contract."""

    SETDA = "setda", _("Sekretariat Daerah")
    SETWAN = "setwan", _("Sekretariat DPRD")
    INSPEKTORAT = "inspektorat", _("Inspektorat")
    DINAS = "dinas", _("Dinas")
    BADAN = "badan", _("Badan")
    KECAMATAN = "kecamatan", _("Kecamatan")
    KELURAHAN = "kelurahan", _("Kelurahan")
    BAGIAN = "bagian", _("Bagian")
    BIDANG = "bidang", _("Bidang")
    SUBBAGIAN = "subbagian", _("Subbagian")
    SEKSI = "seksi", _("Seksi")
    UPTD = "uptd", _("UPTD")
    SEKOLAH = "sekolah", _("Sekolah")
    PUSKESMAS = "puskesmas", _("Puskesmas")
    RSUD = "rsud", _("RSUD")
    LAINNYA = "lainnya", _("Lainnya")


class JenisJabatan(models.TextChoices):
    """Kinds of post. Structural kinds and the heads of region have one holder; fungsional and pelaksana many."""

    KEPALA_DAERAH = "kepala_daerah", _("Kepala daerah")
    WAKIL_KEPALA_DAERAH = "wakil_kepala_daerah", _("Wakil kepala daerah")
    JPT_UTAMA = "jpt_utama", _("JPT utama")
    JPT_MADYA = "jpt_madya", _("JPT madya")
    JPT_PRATAMA = "jpt_pratama", _("JPT pratama")
    ADMINISTRATOR = "administrator", _("Administrator")
    PENGAWAS = "pengawas", _("Pengawas")
    FUNGSIONAL = "fungsional", _("Fungsional")
    PELAKSANA = "pelaksana", _("Pelaksana")


BANYAK_PEMANGKU = (JenisJabatan.FUNGSIONAL, JenisJabatan.PELAKSANA)
JPT = (JenisJabatan.JPT_UTAMA, JenisJabatan.JPT_MADYA, JenisJabatan.JPT_PRATAMA)


def urutan_tanggal(name: str) -> models.CheckConstraint:
    """`sampai` is never before `mulai`; ends are inclusive, empty = still holds."""
    return models.CheckConstraint(condition=Q(sampai__isnull=True) | Q(sampai__gte=F("mulai")), name=name)


class Berjangka(models.Model):
    """A fact that holds from-to; ends inclusive, an empty end = it still holds."""

    mulai = models.DateField()
    sampai = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True


class UnitKerja(models.Model):
    """A unit by its code, for ever; what it is called and whom it belongs to on a day is its VersiUnit."""

    # What `unit_pada` adds: the version of a day.
    nama: str
    jenis: str
    induk_id: int | None
    perangkat_daerah: bool

    kode = models.CharField(max_length=40, unique=True)
    pendahulu = models.ManyToManyField("self", symmetrical=False, related_name="penerus", blank=True)

    class Meta:
        ordering = ["kode"]

    def __str__(self) -> str:
        return self.kode


class VersiUnit(Berjangka):
    """A unit's name, kind and parent from-to (inclusive). No two versions of a unit overlap (trigger)."""

    unit = models.ForeignKey(UnitKerja, on_delete=models.CASCADE, related_name="versi")
    nama = models.CharField(max_length=250)
    jenis = models.CharField(max_length=20, choices=JenisUnit.choices)
    perangkat_daerah = models.BooleanField(default=False)
    induk = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, null=True, blank=True, related_name="versi_anak")

    class Meta:
        constraints = [
            urutan_tanggal("versi_unit_urutan_tanggal"),
            models.UniqueConstraint(fields=["unit", "mulai"], name="versi_unit_satu_per_mulai"),
            models.CheckConstraint(condition=~Q(induk=F("unit")), name="versi_unit_bukan_induk_sendiri"),
        ]

    def __str__(self) -> str:
        return self.nama


class Jabatan(models.Model):
    """A post by its code, for ever; unit, kind, grade and superior post on a day are its VersiJabatan."""

    kode = models.CharField(max_length=60, unique=True)

    class Meta:
        ordering = ["kode"]

    def __str__(self) -> str:
        return self.kode


class VersiJabatan(Berjangka):
    """A post's name, unit, kind and superior post from-to (inclusive). No two versions of a post overlap (trigger)."""

    jabatan = models.ForeignKey(Jabatan, on_delete=models.CASCADE, related_name="versi")
    nama = models.CharField(max_length=250)
    unit = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="versi_jabatan")
    jenis = models.CharField(max_length=24, choices=JenisJabatan.choices)
    eselon = models.CharField(max_length=10, blank=True)
    jenjang = models.CharField(max_length=20, blank=True)
    kelas = models.PositiveSmallIntegerField(null=True, blank=True)
    formasi = models.PositiveIntegerField(null=True, blank=True)
    atasan = models.ForeignKey(Jabatan, on_delete=models.PROTECT, null=True, blank=True, related_name="versi_bawahan")

    class Meta:
        constraints = [
            urutan_tanggal("versi_jabatan_urutan_tanggal"),
            models.UniqueConstraint(fields=["jabatan", "mulai"], name="versi_jabatan_satu_per_mulai"),
            models.CheckConstraint(condition=~Q(atasan=F("jabatan")), name="versi_jabatan_bukan_atasan_sendiri"),
        ]

    def __str__(self) -> str:
        return self.nama
