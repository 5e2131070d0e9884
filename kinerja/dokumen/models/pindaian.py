"""Paper that came back: a scanned file, and each of its pages with the document it belongs to."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinerja.dokumen.models.dokumen import Dokumen


class Pindaian(models.Model):
    """A scanned file as it was uploaded; `halaman` is known once the background worker has read it.

    `pengunggah` is the user as the ledger names one: whoever uploaded never checks. `rahasia`: its pages are nobody
    else's to match.
    """

    sha256 = models.CharField(max_length=64, unique=True)
    nama = models.CharField(max_length=200)
    diunggah = models.DateTimeField()
    oleh = models.CharField(max_length=250)
    pengunggah = models.CharField(max_length=40)
    rahasia = models.BooleanField(default=False, db_default=False)
    halaman = models.PositiveIntegerField(null=True, blank=True)
    galat = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-diunggah", "-pk"]

    def __str__(self) -> str:
        return self.nama


class KeadaanLembar(models.TextChoices):
    """Where a scanned page stands."""

    LEPAS = "lepas", _("Belum dikenali")
    COCOK = "cocok", _("Menunggu pemeriksaan")
    SAH = "sah", _("Disahkan")
    DIKEMBALIKAN = "dikembalikan", _("Dikembalikan")


class LembarPindaian(models.Model):
    """One page. `kode` is what its QR says, `catatan` why it belongs to no document or was sent back."""

    pindaian = models.ForeignKey(Pindaian, on_delete=models.PROTECT, related_name="lembar")
    nomor = models.PositiveIntegerField()
    kode = models.CharField(max_length=12, blank=True)
    dokumen = models.ForeignKey(Dokumen, on_delete=models.PROTECT, null=True, blank=True, related_name="lembar")
    keadaan = models.CharField(max_length=14, choices=KeadaanLembar.choices)
    catatan = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["pindaian_id", "nomor"]
        constraints = [
            models.UniqueConstraint(fields=["pindaian", "nomor"], name="lembar_pindaian_satu_per_nomor"),
            models.CheckConstraint(
                condition=Q(keadaan="lepas", dokumen__isnull=True) | ~Q(keadaan="lepas") & Q(dokumen__isnull=False),
                name="lembar_pindaian_berdokumen",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pindaian_id}/{self.nomor}"
