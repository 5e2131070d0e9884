"""What was done: action plan, realisation, evidence, feedback, dialogue."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models import Pegawai, Penugasan
from kinerja.skp.models.skp import SKP, HasilKerja, IndikatorKinerja

# A period is written as in the exchange files: month `2026-03`, quarter `2026-TW1`, semester `2026-S1`, year `2026`.


class RencanaAksi(models.Model):
    """What will be done for a result in one period, with its own target."""

    hasil_kerja = models.ForeignKey(HasilKerja, on_delete=models.CASCADE, related_name="rencana_aksi")
    periode = models.CharField(max_length=8)
    uraian = models.TextField()
    target = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["hasil_kerja", "periode"], name="rencana_aksi_per_periode")]

    def __str__(self) -> str:
        return f"{self.periode} {self.uraian[:40]}"


class Bukti(models.Model):
    """Evidence: a stored file (by hash) or a link. One may prove several realisations."""

    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="bukti")
    nama = models.CharField(max_length=250)
    sha256 = models.CharField(max_length=64, blank=True)
    ukuran = models.PositiveBigIntegerField(null=True, blank=True)
    jenis = models.CharField(max_length=100, blank=True)
    tautan = models.URLField(max_length=500, blank=True)
    diunggah = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=(Q(sha256="") & ~Q(tautan="")) | (~Q(sha256="") & Q(tautan="")),
                name="bukti_berkas_atau_tautan",
            )
        ]

    def __str__(self) -> str:
        return self.nama


class Realisasi(models.Model):
    """What was achieved on one indicator (or on a qualitative result) in one period; over-achievement as it is."""

    hasil_kerja = models.ForeignKey(HasilKerja, on_delete=models.PROTECT, related_name="realisasi")
    indikator = models.ForeignKey(
        IndikatorKinerja, on_delete=models.PROTECT, null=True, blank=True, related_name="realisasi"
    )
    periode = models.CharField(max_length=8)
    teks = models.CharField(max_length=200, blank=True)
    angka = models.DecimalField(max_digits=24, decimal_places=6, null=True, blank=True)
    catatan = models.TextField(blank=True)
    bukti = models.ManyToManyField(Bukti, through="BuktiRealisasi", blank=True, related_name="realisasi")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["hasil_kerja", "indikator", "periode"],
                condition=Q(indikator__isnull=False),
                name="realisasi_per_indikator_periode",
            ),
            models.UniqueConstraint(
                fields=["hasil_kerja", "periode"],
                condition=Q(indikator__isnull=True),
                name="realisasi_per_hasil_periode",
            ),
        ]
        indexes = [models.Index(fields=["periode", "hasil_kerja"], name="realisasi_periode")]

    def __str__(self) -> str:
        return f"{self.periode} {self.teks}"


class BuktiRealisasi(models.Model):
    """That an evidence proves a realisation; `terlambat` = attached after the period was handed in."""

    realisasi = models.ForeignKey(Realisasi, on_delete=models.CASCADE, related_name="tautan_bukti")
    bukti = models.ForeignKey(Bukti, on_delete=models.PROTECT, related_name="tautan_realisasi")
    dilampirkan = models.DateTimeField()
    terlambat = models.BooleanField(default=False)

    class Meta:
        ordering = ["dilampirkan", "id"]
        constraints = [models.UniqueConstraint(fields=["realisasi", "bukti"], name="bukti_sekali_per_realisasi")]

    def __str__(self) -> str:
        return f"{self.bukti_id} untuk {self.realisasi_id}"


class PeriodeRealisasi(models.Model):
    """The realisation of one segment in one period as a whole: its version, when it was handed in, when it was rated.

    No row = nothing typed yet. `ditutup_pada` is set by the rating: from then on it is neither withdrawn nor returned.
    The note of the last return stays, so that who gets it again reads whether it was answered.
    """

    penugasan = models.ForeignKey(Penugasan, on_delete=models.PROTECT, related_name="periode_realisasi")
    periode = models.CharField(max_length=8)
    skp = models.ForeignKey(
        SKP, on_delete=models.PROTECT, related_name="periode_realisasi"
    )  # the version then in force
    kunci = models.PositiveIntegerField(default=0)
    diajukan_pada = models.DateTimeField(null=True, blank=True)
    ditutup_pada = models.DateTimeField(null=True, blank=True)
    catatan_pengembalian = models.TextField(blank=True)
    dikembalikan_pada = models.DateTimeField(null=True, blank=True)
    dikembalikan_oleh = models.CharField(max_length=500, blank=True)  # name and capacity, as the ledger has them

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["penugasan", "periode"], name="periode_realisasi_sekali_per_segmen"),
            models.CheckConstraint(
                condition=Q(dikembalikan_pada__isnull=True, catatan_pengembalian="")
                | Q(dikembalikan_pada__isnull=False) & ~Q(catatan_pengembalian=""),
                name="periode_realisasi_kembali_bercatatan",
            ),
        ]
        indexes = [models.Index(fields=["periode", "diajukan_pada"], name="periode_realisasi_diajukan")]

    def __str__(self) -> str:
        return f"{self.penugasan_id} {self.periode}"

    @property
    def keadaan(self) -> str:
        """Where it is: `ditutup` (rated), `diajukan` (with the superior), `dikembalikan` (with a note), `draf`."""
        if self.ditutup_pada:
            return "ditutup"
        if self.diajukan_pada:
            return "diajukan"
        return "dikembalikan" if self.dikembalikan_pada else "draf"

    @property
    def menunggu(self) -> bool:
        """It lies with the superior."""
        return self.keadaan == "diajukan"

    @property
    def dikembalikan(self) -> bool:
        """It lies with the person again, with a note."""
        return self.keadaan == "dikembalikan"


# The last one as a filter.
DIKEMBALIKAN = Q(dikembalikan_pada__isnull=False, diajukan_pada__isnull=True, ditutup_pada__isnull=True)


class Ketikan(models.Model):
    """What somebody typed in a long form and has not saved yet. No record of anything: kept until saved or dropped."""

    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="ketikan")
    formulir = models.CharField(max_length=60)  # `skp-17`, `realisasi-17-2026-03`
    versi = models.PositiveIntegerField()  # of what was read when typing began
    isi = models.JSONField()
    disimpan = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["pengguna", "formulir"], name="ketikan_satu_per_formulir")]

    def __str__(self) -> str:
        return self.formulir


class UmpanBalik(models.Model):
    """Feedback at any time, on the person, a result, or a behaviour value; author known to the system."""

    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="umpan_balik")
    skp = models.ForeignKey(SKP, on_delete=models.PROTECT, null=True, blank=True, related_name="umpan_balik")
    hasil_kerja = models.ForeignKey(
        HasilKerja, on_delete=models.PROTECT, null=True, blank=True, related_name="umpan_balik"
    )
    nilai_perilaku = models.CharField(max_length=2, blank=True)
    periode = models.CharField(max_length=8, blank=True)
    sebagai = models.CharField(
        max_length=12,
        choices=[
            ("atasan", _("Atasan")),
            ("rekan", _("Rekan")),
            ("bawahan", _("Bawahan")),
            ("ketua_tim", _("Ketua tim")),
            ("luar", _("Mitra luar")),
        ],
    )
    isi = models.TextField()
    penulis = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="umpan_balik")
    penugasan_penulis = models.ForeignKey(
        Penugasan, on_delete=models.PROTECT, null=True, blank=True, related_name="umpan_balik_ditulis"
    )
    ditulis = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.pegawai_id} {self.ditulis:%Y-%m-%d}"


class Dialog(models.Model):
    """A performance dialogue: date, who, three lines, follow-up."""

    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="dialog")
    dengan = models.ForeignKey(Penugasan, on_delete=models.PROTECT, related_name="dialog")
    tanggal = models.DateField()
    berjalan_baik = models.TextField(blank=True)
    perlu_diperbaiki = models.TextField(blank=True)
    kesepakatan = models.TextField(blank=True)
    tindak_lanjut = models.TextField(blank=True)
    tindak_lanjut_sampai = models.DateField(null=True, blank=True)
    ditulis = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.pegawai_id} {self.tanggal:%Y-%m-%d}"
