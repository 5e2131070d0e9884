"""The Django side of the rules: dated settings of this Pemda, reopened deadlines, stored receipts."""

from django.db import models


class Setelan(models.Model):
    """One setting of the Pemda from a day on, e.g. `irama_penilaian` = bulanan. Keys are declared in `setelan.py`."""

    kunci = models.CharField(max_length=60)
    nilai = models.JSONField()
    mulai = models.DateField()
    alasan = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kunci", "mulai"], name="setelan_satu_nilai_per_hari")]

    def __str__(self) -> str:
        return f"{self.kunci} sejak {self.mulai:%Y-%m-%d}"


class BukaTenggat(models.Model):
    """A deadline reopened until `sampai` for `subjek` (`pegawai:4`, `unit:7`), or moved for everybody by an outage.

    `jenis` empty = every kind of deadline, `periode` empty = every period. With `mulai` only deadlines that fall
    between `mulai` and `sampai` move: those an outage has hit.
    """

    SEMUA = "semua"

    jenis = models.CharField(max_length=60, blank=True)
    subjek = models.CharField(max_length=80)
    periode = models.CharField(max_length=20, blank=True)
    mulai = models.DateTimeField(null=True, blank=True)
    sampai = models.DateTimeField()
    alasan = models.TextField()
    dibuat = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(mulai__isnull=True) | models.Q(sampai__gt=models.F("mulai")),
                name="buka_tenggat_urutan",
            ),
            models.CheckConstraint(condition=~models.Q(alasan=""), name="buka_tenggat_beralasan"),
        ]
        indexes = [models.Index(fields=["subjek", "jenis"], name="buka_tenggat_subjek")]

    def __str__(self) -> str:
        return f"{self.jenis} {self.subjek}"


class NilaiDipakai(models.Model):
    """A distinct set of rule values as a receipt cites them, stored once under the hash of all it says."""

    hash = models.CharField(max_length=64, primary_key=True)
    isi = models.JSONField()

    def __str__(self) -> str:
        return self.hash[:12]


class Rincian(models.Model):
    """The receipt of one stored result: inputs, steps and result; its rule values are in NilaiDipakai.

    Read it whole with `selectors.muat_rincian`: that is, byte for byte, what was made when the result was calculated.
    """

    perhitungan = models.CharField(max_length=40)
    subjek = models.CharField(max_length=80, db_index=True)
    nilai_dipakai = models.ForeignKey(NilaiDipakai, on_delete=models.PROTECT)
    isi = models.JSONField()
    dibuat = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.perhitungan} {self.subjek}"
