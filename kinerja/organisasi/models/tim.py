"""Teams by order: led by one person, with members of any unit, from-to."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models.pegawai import Pegawai
from kinerja.organisasi.models.unit import Berjangka, UnitKerja, urutan_tanggal


class PeranTim(models.TextChoices):
    """What a person is in a team."""

    KETUA = "ketua", _("Ketua")
    ANGGOTA = "anggota", _("Anggota")


class TimKerja(Berjangka):
    """A team by its code; the results it owns stand in skp."""

    kode = models.CharField(max_length=40, unique=True)
    nama = models.CharField(max_length=250)
    unit = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="tim")
    nomor_sk = models.CharField(max_length=100, blank=True)

    class Meta:
        ordering = ["nama", "id"]
        constraints = [urutan_tanggal("tim_kerja_urutan_tanggal")]

    def __str__(self) -> str:
        return self.nama


class AnggotaTim(Berjangka):
    """A person in a team from-to. Triggers: one part of a person in a team a day, one leader of a team a day."""

    tim = models.ForeignKey(TimKerja, on_delete=models.CASCADE, related_name="anggota")
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="keanggotaan_tim")
    peran = models.CharField(max_length=8, choices=PeranTim.choices, default=PeranTim.ANGGOTA)

    class Meta:
        constraints = [
            urutan_tanggal("anggota_tim_urutan_tanggal"),
            models.UniqueConstraint(fields=["tim", "pegawai", "mulai"], name="anggota_tim_satu_per_mulai"),
        ]
        indexes = [models.Index(fields=["pegawai", "peran", "mulai"], name="anggota_tim_pegawai")]

    def __str__(self) -> str:
        return f"{self.pegawai_id}@{self.tim_id}"
