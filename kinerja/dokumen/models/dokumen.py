"""An official document from the filled text to the signed file, every state of its file, who signs in what order."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinerja.dasar.kode import PANJANG, tulis_kode
from kinerja.dokumen.models.nomor import NomorSurat
from kinerja.dokumen.naskah import Naskah
from kinerja.dokumen.naskah.nomor import isi_nomor
from kinerja.organisasi.models import Pegawai, Penugasan, UnitKerja


class KeadaanDokumen(models.TextChoices):
    """Where a document stands."""

    DISIAPKAN = "disiapkan", _("Disiapkan")
    DICETAK = "dicetak", _("Menunggu tanda tangan")
    TERBIT = "terbit", _("Terbit")
    BATAL = "batal", _("Batal")


class CaraDokumen(models.TextChoices):
    """How all who sign a document sign it; ink and electronic signatures never share a copy."""

    BASAH = "basah", _("Tanda tangan basah")
    TERCATAT = "tercatat", _("Persetujuan tercatat")
    ELEKTRONIK_LOKAL = "elektronik_lokal", _("Tanda tangan elektronik tidak tersertifikasi")
    ELEKTRONIK_BSRE = "elektronik_bsre", _("Tanda tangan elektronik BSrE")


class SifatDokumen(models.TextChoices):
    """On whose word a document is asked for; one of the second kind never holds up an appointment."""

    WAJIB = "diwajibkan_peraturan", _("Diwajibkan peraturan")
    DAERAH = "kebijakan_daerah", _("Kebijakan daerah")


class Dokumen(models.Model):
    """One document. Text, number and signers are fixed from the start, the file from its issue.

    `rujukan` names the work it belongs to: the same work asking again is given the same document, until that one is
    cancelled. `nomor_luar` is a number another register gave before there was a text. `sha256` is the file as printed,
    then as signed; `berkas` the key of the file to hand out: the same one, or that file with proofs appended. `galat`
    says why it could not be printed. A form that was issued has the fingerprint of its words (`sidik_isi`); once other
    words of it were issued it is no longer current (`digantikan`).
    """

    kode = models.CharField(max_length=PANJANG, unique=True)
    jenis = models.CharField(max_length=40)
    versi = models.CharField(max_length=20)
    sifat = models.CharField(max_length=24, choices=SifatDokumen.choices)
    judul = models.CharField(max_length=300)
    rujukan = models.CharField(max_length=120)
    kelompok = models.CharField(max_length=80)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, null=True, blank=True, related_name="dokumen")
    penugasan = models.ForeignKey(Penugasan, on_delete=models.PROTECT, null=True, blank=True, related_name="dokumen")
    unit = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    naskah = models.TextField()
    nomor = models.ForeignKey(NomorSurat, on_delete=models.PROTECT, null=True, blank=True, related_name="pemakai")
    nomor_luar = models.CharField(max_length=200, blank=True, default="", db_default="")
    tanggal = models.DateField()
    cara = models.CharField(max_length=20, choices=CaraDokumen.choices)
    keadaan = models.CharField(max_length=10, choices=KeadaanDokumen.choices)
    berkas = models.CharField(max_length=64, blank=True)
    sha256 = models.CharField(max_length=64, blank=True, db_index=True)
    galat = models.CharField(max_length=500, blank=True)
    disiapkan = models.DateTimeField()
    oleh = models.CharField(max_length=250)
    dicetak_pada = models.DateTimeField(null=True, blank=True)
    terbit_pada = models.DateTimeField(null=True, blank=True)
    batal_pada = models.DateTimeField(null=True, blank=True)
    batal_oleh = models.CharField(max_length=250, blank=True)
    alasan = models.CharField(max_length=500, blank=True)
    sidik_isi = models.CharField(max_length=64, blank=True)
    digantikan = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="pendahulu")
    kunci = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-disiapkan", "-pk"]
        indexes = [
            models.Index(fields=["-disiapkan", "-id"], name="dokumen_terbaru"),
            # what is counted stands in the index: a row brings its whole text along
            models.Index(fields=["kelompok", "keadaan", "pegawai", "cara"], name="dokumen_kelompok"),  # a desk
            models.Index(fields=["jenis", "pegawai"], name="dokumen_jenis"),  # what an office reads
            models.Index(
                fields=["kelompok", "jenis", "pegawai", "sidik_isi"], condition=Q(sidik_isi=""), name="dokumen_bersama"
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["rujukan"], condition=~Q(keadaan="batal"), name="dokumen_satu_per_rujukan"),
            models.CheckConstraint(
                condition=Q(keadaan="batal", batal_pada__isnull=False) & ~Q(alasan="")
                | ~Q(keadaan="batal") & Q(batal_pada__isnull=True),
                name="dokumen_batal_beralasan",
            ),
            models.CheckConstraint(
                condition=Q(keadaan="batal")
                | Q(keadaan="disiapkan", dicetak_pada__isnull=True, berkas="", sha256="")
                | Q(keadaan__in=["dicetak", "terbit"], dicetak_pada__isnull=False) & ~Q(berkas="") & ~Q(sha256=""),
                name="dokumen_dicetak_berberkas",
            ),
            models.CheckConstraint(
                condition=Q(keadaan="batal")
                | Q(keadaan="terbit", terbit_pada__isnull=False)
                | Q(keadaan__in=["disiapkan", "dicetak"], terbit_pada__isnull=True),
                name="dokumen_terbit_bertanggal",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.judul} {self.kode}"

    @property
    def kode_tertulis(self) -> str:
        """The code as it is printed, in groups of four."""
        return tulis_kode(self.kode)

    @property
    def nomor_tertulis(self) -> str:
        """The number it bears, of our registers or another's; empty while it has none. Asks for `nomor`."""
        return self.nomor.nomor if self.nomor else self.nomor_luar

    def naskah_utuh(self) -> Naskah:
        """The text with its number; dotted where the number is still to be typed. Asks for `nomor`."""
        return Naskah.model_validate_json(isi_nomor(self.naskah, self.nomor.nomor if self.nomor else ""))


class TahapBerkas(models.TextChoices):
    """What a file of a document is."""

    CETAK = "cetak", _("Dicetak")
    TANDA = "tanda", _("Ditandatangani")
    BUKTI = "bukti", _("Dilengkapi bukti")
    PINDAIAN = "pindaian", _("Pindaian bertanda tangan basah")


class BerkasDokumen(models.Model):
    """Every file a document ever was, by its hash: printed, after each signature, with proofs, scanned from paper."""

    dokumen = models.ForeignKey(Dokumen, on_delete=models.PROTECT, related_name="riwayat_berkas")
    tahap = models.CharField(max_length=10, choices=TahapBerkas.choices)
    sha256 = models.CharField(max_length=64, db_index=True)
    pada = models.DateTimeField()

    class Meta:
        ordering = ["pada", "pk"]
        constraints = [models.UniqueConstraint(fields=["dokumen", "sha256"], name="berkas_dokumen_sekali")]

    def __str__(self) -> str:
        return f"{self.tahap} {self.sha256[:12]}"


class KeadaanTandaTangan(models.TextChoices):
    """Where a place for a signature stands; neither signature nor refusal is taken back."""

    MENUNGGU = "menunggu", _("Menunggu")
    DITANDATANGANI = "ditandatangani", _("Ditandatangani")
    DITOLAK = "ditolak", _("Ditolak")


class TandaTangan(models.Model):
    """A place for a signature, in its order; `nama` and `jabatan` as they are printed.

    `sha256` is the file after the signature. Without a person (a clergyman, a guest) only ink can fill it.
    `tercatat_pada`: the ledger had the approval before the sheet was made; the place is filled when it is printed.
    """

    dokumen = models.ForeignKey(Dokumen, on_delete=models.PROTECT, related_name="tanda_tangan")
    urutan = models.PositiveSmallIntegerField()
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, null=True, blank=True, related_name="tanda_tangan")
    penugasan = models.ForeignKey(Penugasan, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    nama = models.CharField(max_length=250)
    jabatan = models.CharField(max_length=400, blank=True)
    keadaan = models.CharField(
        max_length=14, choices=KeadaanTandaTangan.choices, default=KeadaanTandaTangan.MENUNGGU, db_default="menunggu"
    )
    pada = models.DateTimeField(null=True, blank=True)
    alasan = models.CharField(max_length=500, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    cara = models.CharField(max_length=20, choices=CaraDokumen.choices, blank=True)
    tercatat_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["dokumen", "urutan"]
        indexes = [
            models.Index(fields=["pegawai", "keadaan"], name="tanda_tangan_giliran"),
            models.Index(fields=["dokumen"], condition=Q(keadaan="ditolak"), name="tanda_tangan_ditolak"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["dokumen", "urutan"], name="tanda_tangan_satu_per_urutan"),
            models.CheckConstraint(
                condition=Q(keadaan="menunggu", pada__isnull=True, sha256="", alasan="")
                | Q(keadaan="ditandatangani", pada__isnull=False) & ~Q(sha256="") & ~Q(cara="")
                | Q(keadaan="ditolak", pada__isnull=False, sha256="") & ~Q(alasan=""),
                name="tanda_tangan_bertanggal",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.urutan}. {self.nama}"
