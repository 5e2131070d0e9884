"""Marks given elsewhere or under an older rule, in the words and on the scale of that rule."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from kinerja.fakta.models.dasar import Fakta, satu_berlaku
from kinerja.organisasi.models.unit import urutan_tanggal


class JenisNilai(models.TextChoices):
    """A mark of a part of the year, or of the year."""

    PERIODIK = "periodik", _("Periodik")
    TAHUNAN = "tahunan", _("Tahunan")


class RiwayatPenilaian(Fakta):
    """A mark as it was given: word, value where the rule knows one, rater, source, and the rule that judged it.

    `rezim` is chosen once, by the first day of the period; a newer rule never touches it. `hasil_kerja` and `perilaku`
    are words under PermenPANRB 6/2022 and values under the rules before.
    """

    KUNCI = ("mulai", "sampai", "jenis")
    ISI = ("hasil_kerja", "perilaku", "predikat", "nilai", "nip_penilai", "sumber")
    TURUNAN = ("rezim",)

    mulai = models.DateField()
    sampai = models.DateField()
    jenis = models.CharField(max_length=10, choices=JenisNilai.choices)
    rezim = models.CharField(max_length=30)
    hasil_kerja = models.CharField(max_length=20, blank=True)
    perilaku = models.CharField(max_length=20, blank=True)
    predikat = models.CharField(max_length=20)
    nilai = models.DecimalField(max_digits=7, decimal_places=2, null=True, blank=True)
    nip_penilai = models.CharField(max_length=30, blank=True)
    sumber = models.CharField(max_length=200)

    class Meta:
        verbose_name = _("Nilai dan predikat")
        constraints = [
            urutan_tanggal("riwayat_penilaian_urutan_tanggal"),
            satu_berlaku("riwayat_penilaian_satu_berlaku", "mulai", "sampai", "jenis"),
            models.CheckConstraint(condition=~models.Q(predikat=""), name="riwayat_penilaian_berpredikat"),
            models.CheckConstraint(condition=~models.Q(sumber=""), name="riwayat_penilaian_bersumber"),
        ]

    def __str__(self) -> str:
        return f"{self.mulai:%Y-%m-%d} {self.predikat}"
