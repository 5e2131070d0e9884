"""Standing in, as the session has to know it: who acts in whose name, and who saw the pages as another person."""

from django.db import models
from django.db.models import F, Q

from kinerja.organisasi.models.pegawai import Pegawai
from kinerja.organisasi.models.penugasan import Penugasan


class Delegasi(models.Model):
    """The holder of a post lets one person return and set SKP in the holder's name on these days; never rate.

    `oleh` and `kapasitas` are the holder and the post in the words of the day it was given: what the ledger writes
    after "atas nama". It holds only while the holder holds the post, and ends by itself.
    """

    penugasan = models.ForeignKey(Penugasan, on_delete=models.PROTECT, related_name="delegasi")
    orang = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="delegasi_diterima")
    mulai = models.DateField()
    sampai = models.DateField()
    alasan = models.CharField(max_length=300)
    oleh = models.CharField(max_length=250)
    kapasitas = models.CharField(max_length=300)
    diberikan = models.DateTimeField()
    dicabut = models.DateTimeField(null=True, blank=True)
    dicabut_oleh = models.CharField(max_length=250, blank=True)

    class Meta:
        ordering = ["-mulai", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(sampai__gte=F("mulai")), name="delegasi_urutan"),
            models.CheckConstraint(condition=~Q(alasan=""), name="delegasi_beralasan"),
        ]

    def __str__(self) -> str:
        return f"{self.orang_id} a.n. {self.penugasan_id}"


class LihatSebagai(models.Model):
    """An officer looks at the pages as a person sees them, to help; nothing can be sent meanwhile."""

    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="dilihat_sebagai")
    pengguna = models.CharField(max_length=20)  # the officer's account
    oleh = models.CharField(max_length=250)
    kapasitas = models.CharField(max_length=300, blank=True)
    alasan = models.CharField(max_length=300)
    mulai = models.DateTimeField()
    sampai = models.DateTimeField()  # ends by itself
    selesai = models.DateTimeField(null=True, blank=True)
    dibaca = models.DateTimeField(null=True, blank=True)  # by the person: the notice on the home page is put away

    class Meta:
        ordering = ["-mulai"]
        constraints = [
            models.CheckConstraint(condition=~Q(alasan=""), name="lihat_sebagai_beralasan"),
            models.CheckConstraint(condition=Q(sampai__gt=F("mulai")), name="lihat_sebagai_urutan"),
        ]

    def __str__(self) -> str:
        return f"{self.oleh}: {self.pegawai_id}"
