"""The performance tree: documents and versions, nodes, indicators, targets, budgets, realisations."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models import Jabatan, UnitKerja


class DokumenRencana(models.Model):
    """A plan document (RPJMD, Renstra, RKPD, Renja, APBD) with its versions; `berjalan` marks the running plan."""

    kode = models.CharField(max_length=60, unique=True)
    nama = models.CharField(max_length=200, blank=True)
    tahun_awal = models.PositiveSmallIntegerField(null=True, blank=True)
    tahun_akhir = models.PositiveSmallIntegerField(null=True, blank=True)
    berjalan = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["berjalan"], condition=models.Q(berjalan=True), name="dokumen_rencana_satu_berjalan"
            )
        ]

    def __str__(self) -> str:
        return self.nama or self.kode


class VersiRencana(models.Model):
    """murni, geser_1 ..., perubahan: a dated version of a document."""

    dokumen = models.ForeignKey(DokumenRencana, on_delete=models.PROTECT, related_name="versi")
    kode = models.CharField(max_length=30, default="murni")
    tanggal = models.DateField()
    urutan = models.PositiveSmallIntegerField(default=0)
    alasan = models.TextField(blank=True)
    asal = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="salinan")

    class Meta:
        ordering = ["dokumen_id", "urutan"]
        constraints = [models.UniqueConstraint(fields=["dokumen", "kode"], name="versi_rencana_kode_tunggal")]

    def __str__(self) -> str:
        return self.kode


class Level(models.TextChoices):
    """Levels of the tree, from the vision down."""

    VISI = "visi", _("Visi")
    MISI = "misi", _("Misi")
    TUJUAN = "tujuan", _("Tujuan")
    SASARAN = "sasaran", _("Sasaran")
    PROGRAM = "program", _("Program")
    KEGIATAN = "kegiatan", _("Kegiatan")
    SUB_KEGIATAN = "sub_kegiatan", _("Subkegiatan")


class Arah(models.TextChoices):
    """What is better: more, less, or inside a range."""

    NAIK = "naik", _("Naik")
    TURUN = "turun", _("Turun")
    RENTANG = "rentang", _("Rentang")


class Simpul(models.Model):
    """A node of the tree in one version, of one unit; its owner is a post, its parent serves the vision."""

    versi = models.ForeignKey(VersiRencana, on_delete=models.PROTECT, related_name="simpul")
    unit = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="simpul")
    level = models.CharField(max_length=14, choices=Level.choices)
    kode = models.CharField(max_length=60)
    nama = models.TextField()
    induk = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="anak")
    pemilik = models.ForeignKey(Jabatan, on_delete=models.PROTECT, null=True, blank=True, related_name="simpul")
    unit_pendukung = models.ManyToManyField(UnitKerja, blank=True, related_name="simpul_didukung")
    kunci = models.PositiveIntegerField(default=0)  # optimistic version of the node with its indicators and budgets

    # Only on what selectors.celah.dengan_pagu, selectors.simpul.isi_tahun and selectors.nama.dengan_nama give.
    pagu_tahun: int | None
    pagu_anak: int | None
    banyak_anak: int
    banyak_pendukung: int
    pemilik_dulu: int | None  # of perjanjian.peta: the owner in the version before
    nama_unit: str | None
    nama_pemilik: str | None
    daftar_indikator: list["Indikator"]
    pagu_setahun: list["Pagu"]

    class Meta:
        ordering = ["unit_id", "kode"]
        constraints = [
            models.UniqueConstraint(fields=["versi", "unit", "kode"], name="simpul_kode_tunggal"),
            models.CheckConstraint(condition=~models.Q(induk=models.F("id")), name="simpul_bukan_induk_sendiri"),
        ]
        indexes = [models.Index(fields=["versi", "level"], name="simpul_versi_level")]

    def __str__(self) -> str:
        return f"{self.kode} {self.nama}"


class Indikator(models.Model):
    """A measure of a node; several a node. `nama` may be empty in real plans (a target without a named measure).

    `tanda` stays with a measure over versions and names: it says which realisations are its own.
    """

    simpul = models.ForeignKey(Simpul, on_delete=models.CASCADE, related_name="indikator")
    tanda = models.UUIDField(default=uuid.uuid4, editable=False)
    nama = models.TextField(blank=True)
    satuan = models.CharField(max_length=120, blank=True)
    arah = models.CharField(max_length=8, choices=Arah.choices, default=Arah.NAIK)
    formula = models.TextField(blank=True)
    sumber = models.CharField(max_length=200, blank=True)
    baseline = models.CharField(max_length=60, blank=True)
    urutan = models.PositiveSmallIntegerField(default=0)

    target_tahun: list["TargetIndikator"]  # only on what selectors.simpul.isi_tahun gives
    periode: str | None  # of the one target a row of selectors.simpul.isikan_indikator stands beside

    class Meta:
        ordering = ["simpul_id", "urutan", "id"]
        constraints = [
            models.UniqueConstraint(fields=["simpul", "nama"], name="indikator_tunggal"),
            models.UniqueConstraint(fields=["simpul", "tanda"], name="indikator_tanda_tunggal"),
        ]

    def __str__(self) -> str:
        return self.nama


class TargetIndikator(models.Model):
    """The target of an indicator for a year (`2026`) or quarter (`2026-TW1`): a number, a range, or a text."""

    indikator = models.ForeignKey(Indikator, on_delete=models.CASCADE, related_name="target")
    periode = models.CharField(max_length=8)
    teks = models.CharField(max_length=120)
    bawah = models.DecimalField(max_digits=24, decimal_places=6, null=True, blank=True)
    atas = models.DecimalField(max_digits=24, decimal_places=6, null=True, blank=True)

    class Meta:
        ordering = ["indikator_id", "periode"]
        constraints = [models.UniqueConstraint(fields=["indikator", "periode"], name="target_sekali_per_periode")]

    def __str__(self) -> str:
        return f"{self.periode} {self.teks}"


class Pagu(models.Model):
    """The budget of a node in a year, whole rupiah."""

    simpul = models.ForeignKey(Simpul, on_delete=models.CASCADE, related_name="pagu")
    tahun = models.PositiveSmallIntegerField()
    jumlah = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["simpul", "tahun"], name="pagu_sekali_per_tahun")]

    def __str__(self) -> str:
        return f"{self.tahun} {self.jumlah}"


class RealisasiIndikator(models.Model):
    """What came of a measure in a period. Keyed by codes and `tanda`, not by version: a change of plan keeps it.

    `indikator` is the name the measure had when it was recorded.
    """

    dokumen = models.ForeignKey(DokumenRencana, on_delete=models.PROTECT, related_name="realisasi")
    unit = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="realisasi_indikator")
    kode = models.CharField(max_length=60)
    indikator = models.TextField(blank=True)
    tanda = models.UUIDField(editable=False)
    periode = models.CharField(max_length=8)
    teks = models.CharField(max_length=120)
    angka = models.DecimalField(max_digits=24, decimal_places=6, null=True, blank=True)
    sumber = models.CharField(max_length=200, blank=True)
    kunci = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dokumen", "unit", "kode", "tanda", "periode"], name="realisasi_indikator_tunggal"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kode} {self.periode}"

    def dahulu(self, nama: str) -> str:
        """The name it was recorded under, where the measure has another one (`nama`) by now; else empty."""
        return self.indikator if self.indikator != nama else ""


class AnggaranBulanan(models.Model):
    """Planned and realised spending of a node in one month, whole rupiah, not cumulative."""

    dokumen = models.ForeignKey(DokumenRencana, on_delete=models.PROTECT, related_name="anggaran")
    versi = models.CharField(max_length=30, default="murni")
    unit = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="anggaran_bulanan")
    kode = models.CharField(max_length=60)
    bulan = models.DateField()  # first day of the month
    rencana = models.BigIntegerField(null=True, blank=True)
    realisasi = models.BigIntegerField()
    jenis_belanja = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dokumen", "versi", "unit", "kode", "bulan", "jenis_belanja"], name="anggaran_bulanan_tunggal"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kode} {self.bulan:%Y-%m}"
