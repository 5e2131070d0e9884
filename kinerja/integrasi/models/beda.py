"""What the Pemda decided about each difference with BKN, and the differences as they were last worked out."""

from typing import TYPE_CHECKING

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models import Pegawai, UnitKerja

if TYPE_CHECKING:
    from kinerja.integrasi.selectors.bentuk import Beda


class PutusanBeda(models.Model):
    """What was decided about a difference; it speaks only while both values are the ones that were read."""

    class Tindakan(models.TextChoices):
        DITERIMA = "diterima", _("Data BKN dipakai")
        DICATAT = "dicatat", _("Dicatat: data di sini dipertahankan")

    nip = models.CharField(max_length=30)
    isian = models.CharField(max_length=40)
    sidik = models.CharField(max_length=16)  # of both values
    tindakan = models.CharField(max_length=10, choices=Tindakan.choices)
    alasan = models.TextField(blank=True)
    oleh = models.CharField(max_length=250)
    pada = models.DateTimeField()

    class Meta:
        verbose_name = _("Putusan perbedaan")
        constraints = [models.UniqueConstraint(fields=["nip", "isian"], name="putusan_beda_sekali")]

    def __str__(self) -> str:
        return f"{self.nip} {self.isian}"


class BedaTersimpan(models.Model):
    """A difference as it was last worked out: what the list searches, orders and pages.

    `kini` is what a page sets: the difference as it is now, None when it is gone.

    Acts keep the rows of the people they touch; the daily task and "Hitung ulang" all of them, for our own record
    changes too. Nothing is decided by a row: acts work out anew what they are about, and a page what it shows.
    """

    kini: "Beda | None" = None

    nip = models.CharField(max_length=30)
    isian = models.CharField(max_length=40)
    jenis = models.CharField(max_length=20)  # of the field, what the list is filtered by
    kelompok = models.PositiveSmallIntegerField()  # whom only BKN knows comes first
    urutan = models.PositiveSmallIntegerField()  # of the fields of one person
    bkn = models.TextField(blank=True)
    kita = models.TextField(blank=True)
    tempat = models.CharField(max_length=400)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    unit = models.ForeignKey(UnitKerja, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    perangkat = models.ForeignKey(UnitKerja, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    nama_unit = models.CharField(max_length=300, blank=True)
    tanda = models.CharField(max_length=10)
    catatan = models.TextField(blank=True)
    oleh = models.CharField(max_length=250, blank=True)

    class Meta:
        verbose_name = _("Perbedaan dengan BKN")
        ordering = ["kelompok", "tempat", "urutan", "pk"]
        constraints = [models.UniqueConstraint(fields=["nip", "isian"], name="beda_tersimpan_sekali")]
        indexes = [models.Index(fields=["tanda", "kelompok", "tempat", "urutan"], name="beda_tersimpan_urutan")]

    def __str__(self) -> str:
        return f"{self.nip} {self.isian}"

    @property
    def url(self) -> str:
        """The person here."""
        return reverse("organisasi:pegawai", args=[self.pegawai_id]) if self.pegawai_id else ""
