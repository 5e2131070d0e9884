"""Numbers of official documents: the dated rule, the counter of a year, blocks given by others, and every number."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models import UnitKerja
from kinerja.organisasi.models.unit import Berjangka, urutan_tanggal

DIAMBIL_TANGAN = "tangan:"  # how the `rujukan` of a number begins that was taken on a page


class JenisDokumen(models.TextChoices):
    """Kinds of document that may carry a number. A petikan and a salinan carry that of their keputusan."""

    KEPUTUSAN = "keputusan", _("Keputusan")
    UNDANGAN = "undangan", _("Undangan pelantikan")
    BERITA_ACARA_SUMPAH = "berita_acara_sumpah", _("Berita acara sumpah/janji")
    SPP = "spp", _("Surat pernyataan pelantikan")
    SPMT = "spmt", _("Surat pernyataan melaksanakan tugas")
    SERAH_TERIMA = "serah_terima", _("Berita acara serah terima jabatan")
    PAKTA_INTEGRITAS = "pakta_integritas", _("Pakta integritas")
    KONTRAK_JABATAN = "kontrak_jabatan", _("Kontrak jabatan")
    TANGGUNG_JAWAB = "tanggung_jawab", _("Pernyataan tanggung jawab")
    KESEDIAAN_ANGGARAN = "kesediaan_anggaran", _("Pernyataan kesediaan PA/KPA/PPK/PPTK")
    SIAP_MUNDUR = "siap_mundur", _("Pernyataan siap mundur")
    PERNYATAAN_PAYUNG = "pernyataan_payung", _("Surat pernyataan payung")
    PERJANJIAN_KINERJA = "perjanjian_kinerja", _("Perjanjian kinerja")
    SKP = "skp", _("SKP")
    EVALUASI_KINERJA = "evaluasi_kinerja", _("Dokumen evaluasi kinerja")
    SURAT_DISIPLIN = "surat_disiplin", _("Surat pemeriksaan disiplin")
    KEPUTUSAN_DISIPLIN = "keputusan_disiplin", _("Keputusan hukuman disiplin")
    KEPUTUSAN_PENGUNDURAN = "keputusan_pengunduran", _("Keputusan atas pengunduran diri")
    KEPUTUSAN_PENGHARGAAN = "keputusan_penghargaan", _("Keputusan pemberian penghargaan")
    SURAT_TINDAK_LANJUT = "surat_tindak_lanjut", _("Nota pembinaan dan putusan usul mutasi")
    SURAT = "surat", _("Surat lainnya")


# Papers of appointment, inauguration and award: BKPSDM numbers them for every agency. The others belong to the agency.
JENIS_BKPSDM = (
    JenisDokumen.KEPUTUSAN,
    JenisDokumen.UNDANGAN,
    JenisDokumen.BERITA_ACARA_SUMPAH,
    JenisDokumen.SPP,
    JenisDokumen.SPMT,
    JenisDokumen.SERAH_TERIMA,
    JenisDokumen.PAKTA_INTEGRITAS,
    JenisDokumen.KONTRAK_JABATAN,
    JenisDokumen.TANGGUNG_JAWAB,
    JenisDokumen.KESEDIAAN_ANGGARAN,
    JenisDokumen.SIAP_MUNDUR,
    JenisDokumen.PERNYATAAN_PAYUNG,
    JenisDokumen.KEPUTUSAN_PENGHARGAAN,
)


class CaraNomor(models.TextChoices):
    """Where a number comes from."""

    TANPA = "tanpa", _("Tanpa nomor")
    PENCACAH = "pencacah", _("Nomor urut sendiri")
    BLOK = "blok", _("Blok dari bagian persuratan")
    LUAR = "luar", _("Diketik kemudian dari SRIKANDI")


class StatusNomor(models.TextChoices):
    """Where a number stands. A cancelled one stays in the register and is never given again."""

    MENUNGGU = "menunggu", _("Menunggu nomor")
    DIPESAN = "dipesan", _("Dipesan")
    TERPAKAI = "terpakai", _("Terpakai")
    BATAL = "batal", _("Batal")


class AturanNomor(Berjangka):
    """How documents of a kind are numbered in a unit and below it, from-to. Fixed once a number was taken by it."""

    # What the list of rules adds: the number that comes next.
    berikutnya: str

    jenis = models.CharField(max_length=24, choices=JenisDokumen.choices)
    unit = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+")
    cara = models.CharField(max_length=10, choices=CaraNomor.choices)
    klasifikasi = models.CharField(max_length=30, blank=True)
    pola = models.CharField(max_length=100, blank=True)
    lebar = models.PositiveSmallIntegerField(default=3)
    singkatan = models.CharField(max_length=40, blank=True)
    awal = models.PositiveIntegerField(default=1)  # of the first year, where numbers were given elsewhere before
    ingatkan_sisa = models.PositiveIntegerField(default=20)  # warn when a block has no more than this
    dasar = models.CharField(max_length=200, blank=True)
    ditetapkan = models.DateTimeField()
    oleh = models.CharField(max_length=250)
    dipakai_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["jenis", "unit__kode", "-mulai"]
        constraints = [
            urutan_tanggal("aturan_nomor_urutan_tanggal"),
            models.UniqueConstraint(fields=["jenis", "unit", "mulai"], name="aturan_nomor_satu_per_mulai"),
            models.CheckConstraint(condition=Q(awal__gte=1, lebar__gte=1), name="aturan_nomor_mulai_satu"),
            models.CheckConstraint(
                condition=Q(cara__in=[CaraNomor.TANPA, CaraNomor.LUAR]) | ~Q(pola=""), name="aturan_nomor_berpola"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.jenis} {self.unit_id} {self.cara}"

    @property
    def bernomor(self) -> bool:
        """Whether its documents carry a number at all."""
        return self.cara != CaraNomor.TANPA

    def berlaku(self, on: date) -> bool:
        """Whether it is the rule of that day."""
        return self.mulai <= on and (self.sampai is None or on <= self.sampai)


class SeriNomor(models.Model):
    """The counter of a unit and kode klasifikasi in a year; whoever takes a number holds its row until committed."""

    unit = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+")
    klasifikasi = models.CharField(max_length=30, blank=True)
    tahun = models.PositiveSmallIntegerField()
    terakhir = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["unit", "klasifikasi", "tahun"], name="seri_nomor_satu_setahun")]

    def __str__(self) -> str:
        return f"{self.klasifikasi} {self.tahun}"


class BlokNomor(models.Model):
    """Numbers from-to that the correspondence office gave away; `terakhir` is the last one used."""

    seri = models.ForeignKey(SeriNomor, on_delete=models.PROTECT, related_name="blok")
    dari = models.PositiveIntegerField()
    sampai = models.PositiveIntegerField()
    terakhir = models.PositiveIntegerField()
    ingatkan_sisa = models.PositiveIntegerField()
    nomor_surat = models.CharField(max_length=120, blank=True)
    tanggal_surat = models.DateField(null=True, blank=True)
    dicadangkan = models.DateTimeField()
    oleh = models.CharField(max_length=250)

    class Meta:
        ordering = ["seri", "dari"]
        constraints = [
            models.UniqueConstraint(fields=["seri", "dari"], name="blok_nomor_satu_per_awal"),
            models.CheckConstraint(
                condition=Q(dari__gte=1, sampai__gte=F("dari"), terakhir__lte=F("sampai"), terakhir__gte=F("dari") - 1),
                name="blok_nomor_di_dalam",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dari}-{self.sampai}"

    @property
    def sisa(self) -> int:
        """How many are left."""
        return self.sampai - self.terakhir

    @property
    def hampir_habis(self) -> bool:
        """Whether the officer should ask for another block now."""
        return self.sisa <= self.ingatkan_sisa


class NomorSurat(models.Model):
    """One line of the register: a number, what it is for, who holds it, what became of it.

    `rujukan` names the work a number was reserved for: the same work asking again is given the same line, until that
    line is cancelled. `subjek` is what the work is about, `dokumen` the document that carries the number, both as the
    ledger names them (`pelantikan:3`). `sidik` is the number without spaces and capitals, against doubles.
    """

    aturan = models.ForeignKey(AturanNomor, on_delete=models.PROTECT, related_name="nomor")
    seri = models.ForeignKey(SeriNomor, on_delete=models.PROTECT, null=True, blank=True, related_name="nomor")
    blok = models.ForeignKey(BlokNomor, on_delete=models.PROTECT, null=True, blank=True, related_name="nomor")
    urut = models.PositiveIntegerField(null=True, blank=True)
    nomor = models.CharField(max_length=120, blank=True)
    sidik = models.CharField(max_length=120, null=True, blank=True, unique=True)  # NULL: not typed yet
    tanggal = models.DateField()
    perihal = models.CharField(max_length=500)
    rujukan = models.CharField(max_length=120)
    subjek = models.CharField(max_length=80, blank=True)
    status = models.CharField(max_length=10, choices=StatusNomor.choices)
    dipesan = models.DateTimeField()
    oleh = models.CharField(max_length=250)
    kapasitas = models.CharField(max_length=300, blank=True)
    dokumen = models.CharField(max_length=80, blank=True)
    dipakai_pada = models.DateTimeField(null=True, blank=True)
    batal_pada = models.DateTimeField(null=True, blank=True)
    batal_oleh = models.CharField(max_length=250, blank=True)
    alasan = models.CharField(max_length=500, blank=True)
    kunci = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-dipesan", "-pk"]
        indexes = [
            models.Index(fields=["-dipesan", "-id"], name="nomor_surat_terbaru"),
            models.Index(fields=["rujukan"], name="nomor_surat_rujukan"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["seri", "urut"], name="nomor_surat_urut_sekali"),
            models.UniqueConstraint(
                fields=["rujukan"], condition=~Q(status=StatusNomor.BATAL), name="nomor_surat_satu_per_rujukan"
            ),
            models.CheckConstraint(
                condition=Q(status=StatusNomor.BATAL, batal_pada__isnull=False) & ~Q(alasan="")
                | ~Q(status=StatusNomor.BATAL) & Q(batal_pada__isnull=True),
                name="nomor_surat_batal_beralasan",
            ),
            models.CheckConstraint(
                condition=Q(nomor="", sidik__isnull=True) | ~Q(nomor="") & Q(sidik__isnull=False),
                name="nomor_surat_bersidik",
            ),
            models.CheckConstraint(
                condition=Q(status=StatusNomor.BATAL)
                | Q(status=StatusNomor.MENUNGGU, nomor="")
                | Q(status__in=[StatusNomor.DIPESAN, StatusNomor.TERPAKAI]) & ~Q(nomor=""),
                name="nomor_surat_menunggu_bila_kosong",
            ),
            models.CheckConstraint(
                condition=~Q(status=StatusNomor.TERPAKAI) | Q(dipakai_pada__isnull=False),
                name="nomor_surat_terpakai_bertanggal",
            ),
        ]

    def __str__(self) -> str:
        return self.nomor or self.perihal

    @property
    def diambil_tangan(self) -> bool:
        """Taken on a page for a paper made elsewhere: nobody but the officer knows when it is used."""
        return self.rujukan.startswith(DIAMBIL_TANGAN)
