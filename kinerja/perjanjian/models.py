"""Performance agreements (PK): drafted from the tree, agreed, signed, snapshotted; changed only as a new version."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models import Penugasan
from kinerja.rencana.models import Arah, Indikator, Simpul


class PerjanjianKinerja(models.Model):
    """The agreement of one assignment for one year, in one version. The head of the region signs alone."""

    # Only on what selectors.dengan_nama gives: the first party's post of a day.
    nama_jabatan: str | None
    jenis_jabatan: str | None
    unit_pada_id: int | None
    nama_unit: str | None

    class Status(models.TextChoices):
        DRAF = "draf", _("Draf")
        DIAJUKAN = "diajukan", _("Diajukan")
        DISEPAKATI = "disepakati", _("Disepakati")
        DITANDATANGANI = "ditandatangani", _("Ditandatangani sebagian")
        BERLAKU = "berlaku", _("Berlaku")
        DIUBAH = "diubah", _("Diubah dengan versi baru")
        SELESAI = "selesai", _("Selesai")

    penugasan = models.ForeignKey(Penugasan, on_delete=models.PROTECT, related_name="perjanjian")
    tahun = models.PositiveSmallIntegerField()
    versi = models.PositiveSmallIntegerField(default=1)
    status = models.CharField(max_length=16, choices=Status.choices, default=Status.DRAF)
    pihak_kedua = models.ForeignKey(
        Penugasan, on_delete=models.PROTECT, null=True, blank=True, related_name="perjanjian_bawahan"
    )
    dari_skp = models.BooleanField(default=False)
    tempat = models.CharField(max_length=60, blank=True)
    sebelumnya = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="penerus")
    alasan_perubahan = models.TextField(blank=True)
    catatan_pengembalian = models.TextField(blank=True)
    diajukan_pada = models.DateTimeField(null=True, blank=True)
    disepakati_pada = models.DateTimeField(null=True, blank=True)
    berlaku_pada = models.DateTimeField(null=True, blank=True)
    snapshot = models.JSONField(null=True, blank=True)  # what was signed, word for word
    hash_snapshot = models.CharField(max_length=64, blank=True)
    kunci = models.PositiveIntegerField(default=0)  # optimistic version of the form
    dibuat = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["penugasan", "tahun", "versi"], name="pk_versi_tunggal"),
            models.UniqueConstraint(
                fields=["penugasan", "tahun"],
                condition=models.Q(status="berlaku"),
                name="pk_satu_berlaku_per_penugasan_tahun",
            ),
            models.UniqueConstraint(
                fields=["penugasan", "tahun"],
                condition=models.Q(status__in=["draf", "diajukan", "disepakati", "ditandatangani"]),
                name="pk_satu_terbuka_per_penugasan_tahun",
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=["draf", "diajukan"]) | ~models.Q(hash_snapshot=""),
                name="pk_disepakati_ada_snapshot",
            ),
        ]
        indexes = [models.Index(fields=["tahun", "status"], name="pk_tahun_status")]

    def __str__(self) -> str:
        return f"PK {self.tahun} v{self.versi}"

    @property
    def terbuka(self) -> bool:
        """On its way: not yet in force, not closed."""
        return self.status in TERBUKA


TERBUKA = (
    PerjanjianKinerja.Status.DRAF,
    PerjanjianKinerja.Status.DIAJUKAN,
    PerjanjianKinerja.Status.DISEPAKATI,
    PerjanjianKinerja.Status.DITANDATANGANI,
)


class ButirPK(models.Model):
    """One indicator of the annex: sasaran, indikator, target, as copied from the tree (or the SKP) and agreed."""

    pk_induk = models.ForeignKey(PerjanjianKinerja, on_delete=models.CASCADE, related_name="butir")
    urutan = models.PositiveSmallIntegerField(default=0)
    sasaran = models.TextField()
    indikator = models.TextField(blank=True)
    satuan = models.CharField(max_length=120, blank=True)
    arah = models.CharField(max_length=8, choices=Arah.choices, default=Arah.NAIK)
    target = models.CharField(max_length=120, blank=True)  # plain text of a target; empty only in a draft
    simpul = models.ForeignKey(Simpul, on_delete=models.PROTECT, null=True, blank=True, related_name="butir_pk")
    sumber_indikator = models.ForeignKey(
        Indikator, on_delete=models.SET_NULL, null=True, blank=True, related_name="butir_pk"
    )

    class Meta:
        ordering = ["pk_induk_id", "urutan", "id"]

    def __str__(self) -> str:
        return self.sasaran[:60]


class AnggaranPK(models.Model):
    """A programme or activity and its money in the annex."""

    pk_induk = models.ForeignKey(PerjanjianKinerja, on_delete=models.CASCADE, related_name="anggaran")
    urutan = models.PositiveSmallIntegerField(default=0)
    nama = models.TextField()
    jumlah = models.BigIntegerField()
    keterangan = models.CharField(max_length=120, blank=True)
    simpul = models.ForeignKey(Simpul, on_delete=models.PROTECT, null=True, blank=True, related_name="anggaran_pk")

    class Meta:
        ordering = ["pk_induk_id", "urutan", "id"]

    def __str__(self) -> str:
        return self.nama[:60]


class TandaTangan(models.Model):
    """A party's recorded approval of exactly one snapshot, after re-authentication."""

    pk_induk = models.ForeignKey(PerjanjianKinerja, on_delete=models.PROTECT, related_name="tanda_tangan")
    pihak = models.PositiveSmallIntegerField(choices=[(1, _("Pihak pertama")), (2, _("Pihak kedua"))])
    penugasan = models.ForeignKey(Penugasan, on_delete=models.PROTECT, related_name="tanda_tangan_pk")
    nama = models.CharField(max_length=250)
    jabatan = models.CharField(max_length=300)
    pada = models.DateTimeField()
    hash_snapshot = models.CharField(max_length=64)
    cara = models.CharField(max_length=30)  # how the signer was asked again: kata_sandi, or the task that signed

    class Meta:
        constraints = [models.UniqueConstraint(fields=["pk_induk", "pihak"], name="tanda_tangan_sekali_per_pihak")]

    def __str__(self) -> str:
        return f"{self.pk_induk_id} pihak {self.pihak}"
