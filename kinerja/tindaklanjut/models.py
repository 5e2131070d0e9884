"""What follows beside the three roads: award, priority for development, proposal to move, note of guidance."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kinerja.dokumen.models import Dokumen
from kinerja.fakta.models import Diklat, Penghargaan
from kinerja.organisasi.models import Jabatan, Pegawai, Penugasan
from kinerja.organisasi.models.unit import urutan_tanggal
from kinerja.pembinaan.models import EvaluasiJabatan


class JenisTindakLanjut(models.TextChoices):
    """The four kinds. The note is local guidance, never a `teguran` of PP 94/2021."""

    PENGHARGAAN = "penghargaan", _("Penghargaan")
    PENGEMBANGAN = "pengembangan", _("Prioritas pengembangan")
    MUTASI = "mutasi", _("Usul mutasi")
    NOTA = "nota", _("Nota pembinaan")


class KeadaanTindakLanjut(models.TextChoices):
    """How far one is; the moves between them stand in `alur.py`."""

    DIUSULKAN = "diusulkan", _("Menunggu keputusan")
    DISETUJUI = "disetujui", _("Disetujui, belum terlaksana")
    TERLAKSANA = "terlaksana", _("Terlaksana")
    DITOLAK = "ditolak", _("Ditolak")
    DIBATALKAN = "dibatalkan", _("Dibatalkan")
    DISAMPAIKAN = "disampaikan", _("Menunggu tanggapan")
    DITANGGAPI = "ditanggapi", _("Ditanggapi")
    DITUTUP = "ditutup", _("Ditutup")
    DITARIK = "ditarik", _("Ditarik")


NADA: dict[str, str] = {
    KeadaanTindakLanjut.DIUSULKAN: "kuning",
    KeadaanTindakLanjut.DISETUJUI: "biru",
    KeadaanTindakLanjut.TERLAKSANA: "hijau",
    KeadaanTindakLanjut.DISAMPAIKAN: "kuning",
    KeadaanTindakLanjut.DITANGGAPI: "biru",
    KeadaanTindakLanjut.DITOLAK: "abu",
    KeadaanTindakLanjut.DIBATALKAN: "abu",
    KeadaanTindakLanjut.DITUTUP: "abu",
    KeadaanTindakLanjut.DITARIK: "abu",
}


class TindakLanjut(models.Model):
    """One proposal or note about a person in a post, with its reason, its facts and what became of it."""

    # What selectors add: names of the post held and of the post proposed, on the day the list is of.
    nama_jabatan: str | None
    nama_unit: str | None
    nama_tujuan: str | None
    unit_id: int | None
    nip: str | None

    jenis = models.CharField(max_length=14, choices=JenisTindakLanjut.choices)
    keadaan = models.CharField(max_length=12, choices=KeadaanTindakLanjut.choices)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="tindak_lanjut")
    penugasan = models.ForeignKey(Penugasan, on_delete=models.PROTECT, related_name="tindak_lanjut")
    perihal = models.CharField(max_length=200)  # name of the award, gap, what the note is about
    alasan = models.TextField()
    dasar = models.CharField(max_length=300)  # the basis a human named: regulation and article, or result
    fakta = models.JSONField(default=list)  # what was shown, each with its source, as it was that day
    peringatan = models.JSONField(default=list)  # what the rules told to look at, each with its article

    jenis_diklat = models.CharField(max_length=60, blank=True)
    tahun = models.PositiveSmallIntegerField(null=True, blank=True)
    tujuan = models.ForeignKey(Jabatan, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    pertimbangan = models.CharField(max_length=200, blank=True)  # codes of the pack `mutasi.pertimbangan`, by comma
    lebih_rendah = models.BooleanField(default=False)
    perkara = models.ForeignKey(
        EvaluasiJabatan, on_delete=models.PROTECT, null=True, blank=True, related_name="usul_mutasi"
    )
    batas_tanggapan = models.DateField(null=True, blank=True)

    pengusul = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    nama_pengusul = models.CharField(max_length=250)
    kapasitas_pengusul = models.CharField(max_length=400, blank=True)
    diusulkan = models.DateTimeField()
    pemutus = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    nama_pemutus = models.CharField(max_length=250, blank=True)
    kapasitas_pemutus = models.CharField(max_length=400, blank=True)
    diputus = models.DateTimeField(null=True, blank=True)
    nomor_putusan = models.CharField(max_length=120, blank=True)  # of the decision, or of the note
    tanggal = models.DateField(null=True, blank=True)
    dokumen = models.ForeignKey(
        Dokumen, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )  # the note, or the decision; none where it was made elsewhere
    catatan = models.TextField(blank=True)  # why it was refused, withdrawn, undone or closed

    penghargaan = models.ForeignKey(Penghargaan, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    diklat = models.ForeignKey(Diklat, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    penugasan_baru = models.ForeignKey(Penugasan, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    selesai = models.DateTimeField(null=True, blank=True)
    kunci = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-diusulkan", "-pk"]
        verbose_name = _("tindak lanjut")
        constraints = [
            models.UniqueConstraint(
                fields=["pegawai", "jenis", "perihal"],
                condition=Q(keadaan__in=["diusulkan", "disampaikan"]),
                name="tindak_lanjut_satu_menunggu",
            ),
            models.CheckConstraint(
                condition=~Q(perihal="") & ~Q(alasan="") & ~Q(dasar=""), name="tindak_lanjut_beralasan_dan_berdasar"
            ),
            models.CheckConstraint(
                condition=Q(jenis="nota", keadaan__in=["disampaikan", "ditanggapi", "ditutup", "ditarik"])
                | ~Q(jenis="nota") & ~Q(keadaan__in=["disampaikan", "ditanggapi", "ditutup"]),
                name="tindak_lanjut_keadaan_menurut_jenis",
            ),
            models.CheckConstraint(
                condition=Q(pemutus__isnull=True) | ~Q(pemutus=F("pengusul")), name="tindak_lanjut_empat_mata"
            ),
            models.CheckConstraint(
                condition=~Q(keadaan__in=["disetujui", "terlaksana", "dibatalkan", "ditolak"])
                | Q(pemutus__isnull=False, diputus__isnull=False, tanggal__isnull=False),
                name="tindak_lanjut_diputus_orang",
            ),
            models.CheckConstraint(
                condition=~Q(keadaan__in=["ditolak", "dibatalkan", "ditarik", "ditutup"]) | ~Q(catatan=""),
                name="tindak_lanjut_akhir_beralasan",
            ),
            models.CheckConstraint(
                condition=~Q(jenis="penghargaan", keadaan__in=["disetujui", "terlaksana"])
                | Q(keadaan="terlaksana", penghargaan__isnull=False) & ~Q(nomor_putusan=""),
                name="tindak_lanjut_penghargaan_berfakta",
            ),
            models.CheckConstraint(
                condition=Q(jenis="pengembangan", tahun__isnull=False) & ~Q(jenis_diklat="")
                | ~Q(jenis="pengembangan") & Q(tahun__isnull=True, diklat__isnull=True),
                name="tindak_lanjut_pengembangan_lengkap",
            ),
            models.CheckConstraint(
                condition=~Q(jenis="pengembangan", keadaan="terlaksana") | Q(diklat__isnull=False),
                name="tindak_lanjut_pengembangan_berfakta",
            ),
            models.CheckConstraint(
                condition=Q(jenis="mutasi", tujuan__isnull=False) & ~Q(pertimbangan="")
                | ~Q(jenis="mutasi") & Q(tujuan__isnull=True, penugasan_baru__isnull=True, lebih_rendah=False),
                name="tindak_lanjut_mutasi_bertujuan",
            ),
            models.CheckConstraint(
                condition=Q(lebih_rendah=False) | Q(perkara__isnull=False),
                name="tindak_lanjut_rendah_lewat_jalur_resmi",
            ),
            models.CheckConstraint(
                condition=~Q(jenis="mutasi", keadaan="terlaksana") | Q(penugasan_baru__isnull=False),
                name="tindak_lanjut_mutasi_lewat_pelantikan",
            ),
            models.CheckConstraint(
                condition=~Q(jenis="nota") | Q(batas_tanggapan__isnull=False, penghargaan__isnull=True),
                name="tindak_lanjut_nota_boleh_ditanggapi",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.jenis} {self.pk}"

    @property
    def nada(self) -> str:
        """The colour of its state."""
        return NADA[self.keadaan]


class TanggapanTindakLanjut(models.Model):
    """What the person answered: at any time, in own words; it stays."""

    tindak_lanjut = models.ForeignKey(TindakLanjut, on_delete=models.PROTECT, related_name="tanggapan")
    isi = models.TextField()
    nama = models.CharField(max_length=250)
    pada = models.DateTimeField()

    class Meta:
        ordering = ["pada", "pk"]
        verbose_name = _("tanggapan tindak lanjut")
        constraints = [models.CheckConstraint(condition=~Q(isi=""), name="tanggapan_tindak_lanjut_berisi")]

    def __str__(self) -> str:
        return f"{self.tindak_lanjut_id} {self.pada:%Y-%m-%d}"


class IzinTindakLanjut(models.Model):
    """A dated grant to read one, with its reason."""

    tindak_lanjut = models.ForeignKey(TindakLanjut, on_delete=models.CASCADE, related_name="izin")
    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    alasan = models.CharField(max_length=500)
    mulai = models.DateField()
    sampai = models.DateField()
    dibuat = models.DateTimeField()
    oleh = models.CharField(max_length=250)

    class Meta:
        ordering = ["-mulai", "-pk"]
        verbose_name = _("izin membaca tindak lanjut")
        constraints = [
            urutan_tanggal("izin_tindak_lanjut_urutan_tanggal"),
            models.CheckConstraint(condition=~Q(alasan=""), name="izin_tindak_lanjut_beralasan"),
        ]

    def __str__(self) -> str:
        return f"{self.tindak_lanjut_id} {self.pengguna_id}"


class KunjunganTindakLanjut(models.Model):
    """Somebody else looked: one row a reader and day. `ditunda`: the person sees it once the matter is over."""

    tindak_lanjut = models.ForeignKey(TindakLanjut, on_delete=models.CASCADE, related_name="kunjungan")
    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    nama = models.CharField(max_length=250)
    kapasitas = models.CharField(max_length=400, blank=True)
    ditunda = models.BooleanField(default=False)
    hari = models.DateField()
    pada = models.DateTimeField()

    class Meta:
        ordering = ["-pada", "-pk"]
        verbose_name = _("kunjungan tindak lanjut")
        constraints = [
            models.UniqueConstraint(
                fields=["tindak_lanjut", "pengguna", "hari"], name="kunjungan_tindak_lanjut_sekali_per_hari"
            )
        ]

    def __str__(self) -> str:
        return f"{self.tindak_lanjut_id} {self.hari:%Y-%m-%d}"
