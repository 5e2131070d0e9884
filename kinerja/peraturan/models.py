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
    """A deadline reopened for `subjek` (`pegawai:4`, `unit:001`, `semua`), or moved by an outage."""

    jenis = models.CharField(max_length=60)
    subjek = models.CharField(max_length=80)
    periode = models.CharField(max_length=20, blank=True)
    sampai = models.DateTimeField()
    alasan = models.TextField()
    dibuat = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.jenis} {self.subjek}"


class NilaiDipakai(models.Model):
    """A distinct set of rule values (id, effective date, value, unit), stored once under its hash."""

    hash = models.CharField(max_length=64, primary_key=True)
    isi = models.JSONField()

    def __str__(self) -> str:
        return self.hash[:12]


class Rincian(models.Model):
    """The receipt of one stored result: inputs, steps and result; its rule values are in NilaiDipakai."""

    perhitungan = models.CharField(max_length=40)
    subjek = models.CharField(max_length=80, db_index=True)
    nilai_dipakai = models.ForeignKey(NilaiDipakai, on_delete=models.PROTECT)
    isi = models.JSONField()
    dibuat = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.perhitungan} {self.subjek}"
