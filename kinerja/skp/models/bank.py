"""The Pemda's bank of results: what a post usually delivers and how it is measured, to begin an SKP from."""

from django.db import models

from kinerja.rencana.models import Arah
from kinerja.skp.models.skp import Akumulasi


class BankHasil(models.Model):
    """One indicator of a usual result of a post, by the post's name: many posts of one name share it."""

    jabatan = models.CharField(max_length=250, db_index=True)  # the name of the post, as the organisation writes it
    rhk = models.CharField(max_length=500)
    aspek = models.CharField(max_length=20)  # an aspect, or a perspective for JPT
    iki = models.CharField(max_length=500)
    target = models.CharField(max_length=120, blank=True)
    satuan = models.CharField(max_length=120, blank=True)
    arah = models.CharField(max_length=8, choices=Arah.choices, default=Arah.NAIK)
    akumulasi = models.CharField(max_length=10, choices=Akumulasi.choices, default=Akumulasi.JUMLAH)
    kunci = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["jabatan", "rhk", "id"]
        constraints = [
            models.UniqueConstraint(fields=["jabatan", "rhk", "aspek", "iki"], name="bank_hasil_sekali_per_indikator")
        ]

    def __str__(self) -> str:
        return f"{self.jabatan}: {self.iki[:40]}"
