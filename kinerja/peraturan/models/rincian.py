"""Stored receipts; the rule values, alike for thousands, once."""

from django.db import models


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
