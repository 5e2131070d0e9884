"""The rest of a career as other records know it: posts elsewhere, training, awards, credit points, discipline."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from kinerja.fakta.models.dasar import Fakta, satu_berlaku
from kinerja.organisasi.models import JenisJabatan, JenisPenugasan
from kinerja.organisasi.models.unit import urutan_tanggal


class RiwayatJabatan(Fakta):
    """A post held elsewhere, or here before this record began: names as text, for no unit or post of ours is meant."""

    KUNCI = ("jabatan", "mulai")
    ISI = ("unit", "instansi", "jenis", "eselon", "sampai", "nomor_sk", "tanggal_sk")

    jabatan = models.CharField(max_length=250)
    unit = models.CharField(max_length=250, blank=True)
    instansi = models.CharField(max_length=250, blank=True)
    jenis = models.CharField(max_length=24, choices=[*JenisJabatan.choices, *JenisPenugasan.choices])
    eselon = models.CharField(max_length=10, blank=True)
    mulai = models.DateField()
    sampai = models.DateField(null=True, blank=True)
    nomor_sk = models.CharField(max_length=100, blank=True)
    tanggal_sk = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = _("Riwayat jabatan")
        constraints = [
            urutan_tanggal("riwayat_jabatan_urutan_tanggal"),
            satu_berlaku("riwayat_jabatan_satu_berlaku", "jabatan", "mulai"),
        ]

    def __str__(self) -> str:
        return self.jabatan


class Diklat(Fakta):
    """Training a person took: what, from whom, how many hours."""

    KUNCI = ("jenis", "nama", "mulai")
    ISI = ("penyelenggara", "sampai", "jam", "nomor")

    jenis = models.CharField(max_length=60)
    nama = models.CharField(max_length=250)
    penyelenggara = models.CharField(max_length=200, blank=True)
    mulai = models.DateField(null=True, blank=True)
    sampai = models.DateField(null=True, blank=True)
    jam = models.PositiveIntegerField(null=True, blank=True)
    nomor = models.CharField(max_length=100, blank=True)

    class Meta:
        verbose_name = _("Diklat")
        constraints = [
            urutan_tanggal("diklat_urutan_tanggal"),
            satu_berlaku("diklat_satu_berlaku", "jenis", "nama", "mulai"),
        ]

    def __str__(self) -> str:
        return self.nama


class Penghargaan(Fakta):
    """An award with its decision."""

    KUNCI = ("nama", "tanggal_sk")
    ISI = ("nomor_sk",)

    nama = models.CharField(max_length=250)
    nomor_sk = models.CharField(max_length=100, blank=True)
    tanggal_sk = models.DateField()

    class Meta:
        verbose_name = _("Penghargaan")
        constraints = [satu_berlaku("penghargaan_satu_berlaku", "nama", "tanggal_sk")]

    def __str__(self) -> str:
        return self.nama


class HukumanDisiplin(Fakta):
    """A punishment as its decision says. Confidential: see `permissions`."""

    KUNCI = ("nomor_sk",)
    ISI = ("jenis", "tanggal_sk", "mulai", "sampai", "dasar")

    jenis = models.CharField(max_length=30)  # a word of the pack `hukuman.jenis`
    nomor_sk = models.CharField(max_length=100)
    tanggal_sk = models.DateField()
    mulai = models.DateField()
    sampai = models.DateField(null=True, blank=True)
    dasar = models.CharField(max_length=250, blank=True)

    class Meta:
        verbose_name = _("Hukuman disiplin")
        constraints = [
            urutan_tanggal("hukdis_urutan_tanggal"),
            satu_berlaku("hukdis_satu_berlaku", "nomor_sk"),
        ]

    def __str__(self) -> str:
        return self.nomor_sk


class AngkaKredit(Fakta):
    """Credit points of a functional post over a period."""

    KUNCI = ("mulai", "sampai")
    ISI = ("angka_kredit", "nomor_sk", "tanggal_sk")

    mulai = models.DateField()
    sampai = models.DateField()
    angka_kredit = models.DecimalField(max_digits=9, decimal_places=3)
    nomor_sk = models.CharField(max_length=100, blank=True)
    tanggal_sk = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = _("Angka kredit")
        constraints = [
            urutan_tanggal("angka_kredit_urutan_tanggal"),
            satu_berlaku("angka_kredit_satu_berlaku", "mulai", "sampai"),
            models.CheckConstraint(condition=models.Q(angka_kredit__gte=0), name="angka_kredit_tidak_negatif"),
        ]

    def __str__(self) -> str:
        return f"{self.angka_kredit}"
