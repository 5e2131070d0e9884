"""The case: whose, opened by whom, for which act, under which rule, with the articles alleged."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kinerja.disiplin.models.usul import UsulAbsensi
from kinerja.dokumen.models import Dokumen
from kinerja.organisasi.models import Pegawai, Penugasan


class TingkatHukuman(models.TextChoices):
    """The three levels, lightest first."""

    RINGAN = "ringan", _("Ringan")
    SEDANG = "sedang", _("Sedang")
    BERAT = "berat", _("Berat")


class JalurPerkara(models.TextChoices):
    """By whom a case is opened."""

    ATASAN = "atasan", _("Atasan langsung")
    MEJA = "meja", _("Meja disiplin")


class KeadaanPerkara(models.TextChoices):
    """How far a case is."""

    TERBUKA = "terbuka", _("Diperiksa")
    DIPUTUS = "diputus", _("Diputus, belum disampaikan")
    DISAMPAIKAN = "disampaikan", _("Disampaikan")
    UPAYA = "upaya", _("Menunggu upaya administratif")
    BERLAKU = "berlaku", _("Hukuman berlaku")
    BATAL = "batal", _("Hukuman dibatalkan")
    DITUTUP = "ditutup", _("Ditutup tanpa pelanggaran")


class LangkahPerkara(models.TextChoices):
    """The one next act of a case."""

    TIM = "tim", _("Bentuk tim pemeriksa")
    PANGGIL = "panggil", _("Kirim surat panggilan")
    HADIR = "hadir", _("Catat hadir atau tidaknya")
    BAP = "bap", _("Catat berita acara pemeriksaan")
    TIDAK_HADIR = "tidak_hadir", _("Catat dua panggilan yang tidak dihadiri")
    TERUSKAN = "teruskan", _("Teruskan laporan kepada pejabat yang memutus")
    PUTUS = "putus", _("Tetapkan keputusan")
    SAMPAIKAN = "sampaikan", _("Sampaikan keputusan")
    TUNGGU = "tunggu", _("Menunggu hari berlaku")
    LENGKAP = "lengkap", _("Catat berkas banding lengkap")
    PUTUSAN = "putusan", _("Catat putusan upaya administratif")
    SELESAI = "selesai", _("Tidak ada")


BERJALAN = (KeadaanPerkara.TERBUKA, KeadaanPerkara.DIPUTUS, KeadaanPerkara.DISAMPAIKAN, KeadaanPerkara.UPAYA)


class PerkaraDisiplin(models.Model):
    """One act of one person, examined. `terakhir` is the day of its newest link: no later link is dated before it."""

    nip: str  # added by selectors: the identifier of the day
    nama_jabatan: str | None  # and post and unit of the day the case was opened
    nama_unit: str | None
    izin_: list[tuple[str, str, str, str]] | None  # and grants of today, and who acts in the post
    plh_: tuple[str, str, str, str] | None

    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="perkara_disiplin")
    penugasan = models.ForeignKey(Penugasan, on_delete=models.PROTECT, related_name="+")  # the post of that day
    jenis_jabatan = models.CharField(max_length=24)
    status = models.CharField(max_length=20)  # PNS, CPNS, PPPK on that day
    rezim = models.CharField(max_length=30)  # the regulation of discipline, by status and day
    jalur = models.CharField(max_length=10, choices=JalurPerkara.choices)
    pembuka = models.ForeignKey(Penugasan, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    nama_pembuka = models.CharField(max_length=250)
    tanggal = models.DateField()  # opened; chooses the regulation
    tanggal_perbuatan = models.DateField()
    uraian = models.TextField()  # what is alleged
    usul = models.OneToOneField(UsulAbsensi, on_delete=models.PROTECT, null=True, blank=True, related_name="perkara")
    nomor_tim = models.CharField(max_length=100, blank=True)
    tanggal_tim = models.DateField(null=True, blank=True)
    penetap_tim = models.ForeignKey(Penugasan, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    dokumen_tim = models.ForeignKey(Dokumen, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    diteruskan = models.ForeignKey(Penugasan, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    diteruskan_pada = models.DateField(null=True, blank=True)
    keadaan = models.CharField(max_length=14, choices=KeadaanPerkara.choices, default=KeadaanPerkara.TERBUKA)
    alasan_tutup = models.TextField(blank=True)
    terakhir = models.DateField()
    langkah = models.CharField(max_length=12, choices=LangkahPerkara.choices, default=LangkahPerkara.PANGGIL)
    batas = models.DateField(null=True, blank=True)  # until when that next act is due; empty: at once
    dibuka = models.DateTimeField()
    selesai = models.DateTimeField(null=True, blank=True)
    kunci = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-tanggal", "-pk"]
        verbose_name = _("perkara disiplin")
        constraints = [
            models.CheckConstraint(condition=~Q(uraian=""), name="perkara_disiplin_beruraian"),
            models.CheckConstraint(
                condition=Q(tanggal_perbuatan__lte=F("tanggal")), name="perkara_disiplin_sesudah_perbuatan"
            ),
            models.CheckConstraint(condition=Q(terakhir__gte=F("tanggal")), name="perkara_disiplin_waktu_maju"),
            models.CheckConstraint(
                condition=~Q(keadaan="ditutup") | ~Q(alasan_tutup=""), name="perkara_disiplin_ditutup_beralasan"
            ),
            models.CheckConstraint(
                condition=Q(keadaan__in=["berlaku", "batal", "ditutup"], selesai__isnull=False)
                | ~Q(keadaan__in=["berlaku", "batal", "ditutup"]) & Q(selesai__isnull=True),
                name="perkara_disiplin_saat_selesai",
            ),
            models.CheckConstraint(
                condition=~Q(jalur="atasan") | Q(pembuka__isnull=False), name="perkara_disiplin_pembuka_atasan"
            ),
        ]
        indexes = [models.Index(fields=["keadaan", "batas"], name="perkara_disiplin_keadaan")]

    def __str__(self) -> str:
        return f"{self.pegawai_id} {self.tanggal:%Y-%m-%d}"

    @property
    def terbuka(self) -> bool:
        """Whether it is still examined."""
        return self.keadaan == KeadaanPerkara.TERBUKA

    @property
    def berjalan(self) -> bool:
        """Whether anything is still to come."""
        return self.keadaan in BERJALAN


class PasalDiduga(models.Model):
    """An article alleged, as the register had it on the day, with the level its breach leads to."""

    perkara = models.ForeignKey(PerkaraDisiplin, on_delete=models.CASCADE, related_name="pasal")
    kode = models.CharField(max_length=30)
    sebutan = models.CharField(max_length=100)  # "Pasal 4 huruf f"
    bunyi = models.CharField(max_length=300)
    larangan = models.BooleanField(default=False)
    tingkat = models.CharField(max_length=10, choices=TingkatHukuman.choices)
    terbukti = models.BooleanField(null=True, blank=True)  # empty until the decision

    class Meta:
        ordering = ["pk"]
        verbose_name = _("pasal yang diduga dilanggar")
        constraints = [models.UniqueConstraint(fields=["perkara", "kode"], name="pasal_diduga_sekali")]

    def __str__(self) -> str:
        return self.sebutan
