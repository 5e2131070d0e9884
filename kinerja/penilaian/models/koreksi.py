"""The correction of a delivered mark: one person proposes, another decides; both marks stay."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models import Pegawai, Penugasan
from kinerja.penilaian.models.nilai import Ekspektasi, Penilaian, Predikat


class Koreksi(models.Model):
    """What is proposed instead of a mark, why, and what was decided; `pengganti` is the mark that came of it."""

    class Sebab(models.TextChoices):
        SALAH_PILIH = "salah_pilih", _("Salah memilih nilai")
        SALAH_ORANG = "salah_orang", _("Nilai untuk orang lain")
        SALAH_KETIK = "salah_ketik", _("Salah ketik")
        KEBERATAN = "keberatan", _("Putusan keberatan")

    class Status(models.TextChoices):
        DIUSULKAN = "diusulkan", _("Menunggu orang kedua")
        DISETUJUI = "disetujui", _("Disetujui")
        DITOLAK = "ditolak", _("Ditolak")
        DITARIK = "ditarik", _("Ditarik pengusul")

    penilaian = models.ForeignKey(Penilaian, on_delete=models.PROTECT, related_name="usulan_koreksi")
    sebab = models.CharField(max_length=12, choices=Sebab.choices)
    hasil_kerja = models.CharField(max_length=10, choices=Ekspektasi.choices)
    perilaku = models.CharField(max_length=10, choices=Ekspektasi.choices)
    predikat = models.CharField(max_length=16, choices=Predikat.choices)
    alasan = models.TextField()
    bukti = models.TextField(blank=True)  # in words: letter, page, record; files are Lampiran
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.DIUSULKAN)
    pengusul = models.ForeignKey(Penugasan, on_delete=models.PROTECT, null=True, related_name="+")
    pegawai_pengusul = models.ForeignKey(Pegawai, on_delete=models.PROTECT, null=True, related_name="+")
    nama_pengusul = models.CharField(max_length=200)
    diusulkan_pada = models.DateTimeField()
    pegawai_pemutus = models.ForeignKey(Pegawai, on_delete=models.PROTECT, null=True, related_name="+")
    nama_pemutus = models.CharField(max_length=200, blank=True)
    kapasitas_pemutus = models.CharField(max_length=250, blank=True)
    putusan = models.TextField(blank=True)  # the second person's words
    diputus_pada = models.DateTimeField(null=True, blank=True)
    pengganti = models.OneToOneField(
        Penilaian, on_delete=models.PROTECT, null=True, blank=True, related_name="asal_koreksi"
    )
    kunci = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["penilaian"], condition=models.Q(status="diusulkan"), name="koreksi_satu_yang_terbuka"
            ),
            models.CheckConstraint(
                condition=models.Q(pegawai_pemutus__isnull=True)
                | models.Q(pegawai_pengusul__isnull=True)
                | ~models.Q(pegawai_pemutus=models.F("pegawai_pengusul"))
                | models.Q(status="ditarik"),
                name="koreksi_dua_orang",
            ),
            models.CheckConstraint(
                condition=models.Q(status="disetujui", pengganti__isnull=False)
                | (~models.Q(status="disetujui") & models.Q(pengganti__isnull=True)),
                name="koreksi_disetujui_berpengganti",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.penilaian_id} {self.status}"
