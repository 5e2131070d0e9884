"""An inauguration or mass transfer: what is ordered, who goes to which post, in whose presence the oath is taken."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models import Jabatan, JenisPenugasan, Pegawai, Penugasan


class JenisPelantikan(models.TextChoices):
    """What the day is for."""

    PELANTIKAN = "pelantikan", _("Pelantikan pejabat")
    PENGUKUHAN = "pengukuhan", _("Pengukuhan sesudah penataan organisasi")
    JF = "jf", _("Pelantikan pejabat fungsional")
    SUMPAH_PNS = "sumpah_pns", _("Pengambilan sumpah/janji PNS")


class KeadaanPelantikan(models.TextChoices):
    """Prepared; begun (the assignments stand); or cancelled before that."""

    DISIAPKAN = "disiapkan", _("Disiapkan")
    DIMULAI = "dimulai", _("Sudah dimulai")
    BATAL = "batal", _("Batal")


class PeranAnggaran(models.TextChoices):
    """Who handles the budget in the new post; the papers of readiness are asked of them."""

    PA = "PA", _("Pengguna anggaran (PA)")
    KPA = "KPA", _("Kuasa pengguna anggaran (KPA)")
    PPK = "PPK", _("Pejabat pembuat komitmen (PPK)")
    PPTK = "PPTK", _("Pejabat pelaksana teknis kegiatan (PPTK)")


# Plt and Plh act by a written order, without inauguration: they are recorded as assignments.
JENIS_DILANTIK = (JenisPenugasan.DEFINITIF, JenisPenugasan.TUGAS_TAMBAHAN, JenisPenugasan.PJ, JenisPenugasan.PJS)


class Pelantikan(models.Model):
    """One order carried out on one day, with a ceremony (`upacara`) or as a transfer without it."""

    kode = models.CharField(max_length=40, unique=True)
    judul = models.CharField(max_length=200)
    jenis = models.CharField(max_length=12, choices=JenisPelantikan.choices, default=JenisPelantikan.PELANTIKAN)
    upacara = models.BooleanField(default=True)
    tanggal = models.DateField()
    jam = models.TimeField(null=True, blank=True)
    tempat = models.CharField(max_length=200, blank=True)
    bekal = models.CharField(max_length=500, blank=True)  # what to wear and to bring, for those who come
    nomor_sk = models.CharField(max_length=100, blank=True)
    tanggal_sk = models.DateField(null=True, blank=True)
    pejabat_penetap = models.CharField(max_length=200, blank=True)
    nomor_pertek = models.CharField(max_length=100, blank=True)
    nomor_izin = models.CharField(max_length=100, blank=True)  # approval around elections and for an acting head
    pelantik = models.ForeignKey(Penugasan, on_delete=models.PROTECT, null=True, blank=True, related_name="melantik")
    set_dokumen = models.CharField(max_length=40, blank=True)  # empty = what the Pemda's rule of the day says
    alasan_set = models.CharField(max_length=500, blank=True)  # why this one departs from that rule
    keadaan = models.CharField(max_length=12, choices=KeadaanPelantikan.choices, default=KeadaanPelantikan.DISIAPKAN)
    dibuat = models.DateTimeField()
    oleh = models.CharField(max_length=250)
    diumumkan = models.DateTimeField(null=True, blank=True)  # papers prepared: from then on each sees the own part
    dimulai = models.DateTimeField(null=True, blank=True)
    dibatalkan = models.DateTimeField(null=True, blank=True)
    diputus_oleh = models.CharField(max_length=250, blank=True)  # who started or cancelled it
    alasan_batal = models.CharField(max_length=500, blank=True)
    kunci = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-tanggal", "-pk"]
        verbose_name = _("pelantikan")
        constraints = [
            models.CheckConstraint(
                condition=(Q(keadaan="dimulai") & Q(dimulai__isnull=False)) | (~Q(keadaan="dimulai") & Q(dimulai=None)),
                name="pelantikan_saat_dimulai",
            ),
            models.CheckConstraint(
                condition=Q(set_dokumen="", alasan_set="") | ~Q(set_dokumen="") & ~Q(alasan_set=""),
                name="pelantikan_set_beralasan",
            ),
        ]

    def __str__(self) -> str:
        return self.judul

    @property
    def terbuka(self) -> bool:
        """Whether people and particulars may still change."""
        return self.keadaan == KeadaanPelantikan.DISIAPKAN


class PesertaPelantikan(models.Model):
    """One person into one post. `penugasan` is what the start opened (or left standing)."""

    # What selectors add: the identifier of the day, the post taken, the one left.
    nip: str
    nama_jabatan: str | None
    jenis_jabatan: str | None
    nama_unit: str | None
    unit_id: int | None
    nama_lama: str | None
    kini: str  # what papers would print of it now
    dokumen_: list[str] | None  # papers out of date (selectors/usang.py)

    pelantikan = models.ForeignKey(Pelantikan, on_delete=models.CASCADE, related_name="peserta")
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="pelantikan")
    jabatan = models.ForeignKey(Jabatan, on_delete=models.PROTECT, related_name="pelantikan")
    jenis = models.CharField(max_length=16, choices=JenisPenugasan.choices, default=JenisPenugasan.DEFINITIF)
    nomor_pertek = models.CharField(max_length=100, blank=True)
    agama = models.CharField(max_length=30, blank=True)  # of the oath; empty = as the person's record has it
    peran_anggaran = models.CharField(max_length=4, choices=PeranAnggaran.choices, blank=True)
    akhiri_rangkap = models.BooleanField(default=False)  # additional duties and acting posts of the person end too
    uji_kompetensi = models.DateField(null=True, blank=True)  # the day of the result
    tertulis = models.TextField(blank=True)  # what the papers were filled with (selectors/usang.py); empty = none yet
    penugasan = models.ForeignKey(
        Penugasan, on_delete=models.PROTECT, null=True, blank=True, related_name="dari_pelantikan"
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("peserta pelantikan")
        constraints = [
            models.UniqueConstraint(fields=["pelantikan", "pegawai", "jabatan"], name="peserta_sekali_per_jabatan"),
        ]

    def __str__(self) -> str:
        return f"{self.pegawai_id}->{self.jabatan_id}"

    @property
    def agama_sumpah(self) -> str:
        """The religion by which the oath is taken, in lower case; empty = not known."""
        return (self.agama or self.pegawai.agama).strip().lower()


class KelompokSumpah(models.Model):
    """Who take the oath together: their religion, the clergy beside them and two witnesses."""

    pelantikan = models.ForeignKey(Pelantikan, on_delete=models.CASCADE, related_name="kelompok")
    agama = models.CharField(max_length=30)
    rohaniwan = models.CharField(max_length=200, blank=True)
    jabatan_rohaniwan = models.CharField(max_length=200, blank=True)
    saksi_1 = models.ForeignKey(Pegawai, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    saksi_2 = models.ForeignKey(Pegawai, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["agama"]
        verbose_name = _("kelompok sumpah")
        constraints = [
            models.UniqueConstraint(fields=["pelantikan", "agama"], name="sumpah_sekali_per_agama"),
            models.CheckConstraint(condition=~Q(saksi_1=models.F("saksi_2")), name="sumpah_dua_saksi"),
        ]

    def __str__(self) -> str:
        return self.agama
