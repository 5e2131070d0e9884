"""The SKP of one person, one post segment, one year, in one version (PermenPANRB 6/2022)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.models.unit import urutan_tanggal
from kinerja.perjanjian.models import ButirPK
from kinerja.rencana.models import Arah, Simpul


class SKP(models.Model):
    """One version of a plan. The set one stays in force until the next is set; marks stay with their version."""

    class Status(models.TextChoices):
        DRAF = "draf", _("Draf")
        DIAJUKAN = "diajukan", _("Diajukan")
        DITETAPKAN = "ditetapkan", _("Ditetapkan")
        DIUBAH = "diubah", _("Diganti versi baru")
        DITUTUP = "ditutup", _("Ditutup")

    class Pendekatan(models.TextChoices):
        KUANTITATIF = "kuantitatif", _("Kuantitatif")
        KUALITATIF = "kualitatif", _("Kualitatif")

    penugasan = models.ForeignKey(Penugasan, on_delete=models.PROTECT, related_name="skp")
    tahun = models.PositiveSmallIntegerField()
    mulai = models.DateField()
    sampai = models.DateField()
    pendekatan = models.CharField(max_length=12, choices=Pendekatan.choices, default=Pendekatan.KUANTITATIF)
    versi = models.PositiveSmallIntegerField(default=1)
    status = models.CharField(max_length=12, choices=Status.choices, default=Status.DRAF)
    penilai = models.ForeignKey(  # who set it: the assignment acted in, on the day of setting
        Penugasan, on_delete=models.PROTECT, null=True, blank=True, related_name="skp_ditetapkan"
    )
    sebelumnya = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="penerus")
    kelompok = models.ForeignKey(  # the SKP of a like post this draft was prepared from, for its owner to confirm
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="salinan_kelompok"
    )
    alasan_perubahan = models.TextField(blank=True)
    catatan_pengembalian = models.TextField(blank=True)  # shown on top until answered
    jawaban_pengembalian = models.TextField(blank=True)
    diajukan_pada = models.DateTimeField(null=True, blank=True)
    ditetapkan_pada = models.DateTimeField(null=True, blank=True)
    kunci = models.PositiveIntegerField(default=0)  # optimistic version of the form
    dibuat = models.DateTimeField()

    # Added by `bernama_skp`: as they were when the segment began.
    nama_jabatan: str | None
    jenis_jabatan: str | None
    nama_unit: str | None
    unit_pada_id: int | None
    nip: str | None

    class Meta:
        constraints = [
            urutan_tanggal("skp_urutan_tanggal"),
            models.UniqueConstraint(fields=["penugasan", "tahun", "mulai", "versi"], name="skp_versi_tunggal"),
            models.UniqueConstraint(
                fields=["penugasan", "tahun", "mulai"],
                condition=models.Q(status="ditetapkan"),
                name="skp_satu_ditetapkan_per_segmen",
            ),
            models.UniqueConstraint(
                fields=["penugasan", "tahun", "mulai"],
                condition=models.Q(status__in=["draf", "diajukan"]),
                name="skp_satu_disusun_per_segmen",
            ),
        ]
        indexes = [models.Index(fields=["tahun", "status"], name="skp_tahun_status")]

    def __str__(self) -> str:
        return f"SKP {self.tahun} v{self.versi}"


class Aspek(models.TextChoices):
    """Aspects of an indicator for JA and JF."""

    KUANTITAS = "kuantitas", _("Kuantitas")
    KUALITAS = "kualitas", _("Kualitas")
    WAKTU = "waktu", _("Waktu")
    BIAYA = "biaya", _("Biaya")


class Perspektif(models.TextChoices):
    """Perspectives of an indicator for JPT and heads of independent units."""

    PENERIMA_LAYANAN = "penerima_layanan", _("Penerima layanan")
    PROSES_BISNIS = "proses_bisnis", _("Proses bisnis")
    PENGUATAN_INTERNAL = "penguatan_internal", _("Penguatan internal")
    ANGGARAN = "anggaran", _("Anggaran")


class Akumulasi(models.TextChoices):
    """How the periods of a year make the year: added up (documents), the last one (per cent, index), the mean."""

    JUMLAH = "jumlah", _("Dijumlahkan")
    TERAKHIR = "terakhir", _("Nilai terakhir")
    RATA_RATA = "rata_rata", _("Rata-rata")


class HasilKerja(models.Model):
    """A rencana hasil kerja (RHK), utama or tambahan, and what it serves: a superior's RHK, PK, plan node or team."""

    class Jenis(models.TextChoices):
        UTAMA = "utama", _("Utama")
        TAMBAHAN = "tambahan", _("Tambahan")

    skp = models.ForeignKey(SKP, on_delete=models.CASCADE, related_name="hasil_kerja")
    jenis = models.CharField(max_length=8, choices=Jenis.choices, default=Jenis.UTAMA)
    urutan = models.PositiveSmallIntegerField(default=0)
    rumusan = models.TextField(blank=True)
    hasil_atasan = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="hasil_bawahan"
    )
    butir_pk = models.ForeignKey(ButirPK, on_delete=models.PROTECT, null=True, blank=True, related_name="hasil_kerja")
    simpul = models.ForeignKey(Simpul, on_delete=models.PROTECT, null=True, blank=True, related_name="hasil_kerja")
    hasil_tim = models.ForeignKey(
        "skp.HasilTim", on_delete=models.PROTECT, null=True, blank=True, related_name="hasil_kerja"
    )
    menunggu_atasan = models.BooleanField(default=False)
    asal = models.ForeignKey(  # the same result in the version, year or colleague's SKP it was copied from
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="salinan"
    )
    janji = models.JSONField(null=True, blank=True)  # what `simpul` said when this was written, see skp.janji
    ukuran_kualitatif = models.TextField(blank=True)  # pendekatan kualitatif: one block of measure and target
    tetap_sejak = models.DateTimeField(null=True, blank=True)  # when it was set: from then on a trigger keeps its words

    class Meta:
        ordering = ["skp_id", "urutan", "id"]

    def __str__(self) -> str:
        return self.rumusan[:60]


class IndikatorKinerja(models.Model):
    """An indikator kinerja individu (IKI) of a result: aspect or perspective, measure, target, unit, direction."""

    hasil_kerja = models.ForeignKey(HasilKerja, on_delete=models.CASCADE, related_name="indikator")
    urutan = models.PositiveSmallIntegerField(default=0)
    aspek = models.CharField(max_length=12, choices=Aspek.choices, blank=True)
    perspektif = models.CharField(max_length=20, choices=Perspektif.choices, blank=True)
    nama = models.TextField(blank=True)
    target = models.CharField(max_length=120, blank=True)
    satuan = models.CharField(max_length=120, blank=True)
    baseline = models.CharField(max_length=120, blank=True)  # how it stands before the year, as typed
    arah = models.CharField(max_length=8, choices=Arah.choices, default=Arah.NAIK)
    akumulasi = models.CharField(max_length=10, choices=Akumulasi.choices, default=Akumulasi.JUMLAH)
    asal = models.ForeignKey(  # the same indicator in what it was copied from: realisations follow it over versions
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="salinan"
    )
    tetap_sejak = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["hasil_kerja_id", "urutan", "id"]

    def __str__(self) -> str:
        return self.nama[:60]


class EkspektasiPerilaku(models.Model):
    """The leader's special expectation for one BerAKHLAK value; the 21 guides are rule data."""

    skp = models.ForeignKey(SKP, on_delete=models.CASCADE, related_name="perilaku")
    nilai = models.CharField(max_length=2)  # BP AK KO HA LO AD KL
    ekspektasi = models.TextField(blank=True)
    tetap_sejak = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["skp", "nilai"], name="ekspektasi_sekali_per_nilai")]

    def __str__(self) -> str:
        return self.nilai


class LampiranSKP(models.Model):
    """A line of one of the three annexes."""

    class Jenis(models.TextChoices):
        DUKUNGAN = "dukungan", _("Dukungan sumber daya")
        PERTANGGUNGJAWABAN = "pertanggungjawaban", _("Skema pertanggungjawaban")
        KONSEKUENSI = "konsekuensi", _("Konsekuensi")

    skp = models.ForeignKey(SKP, on_delete=models.CASCADE, related_name="lampiran")
    jenis = models.CharField(max_length=20, choices=Jenis.choices)
    urutan = models.PositiveSmallIntegerField(default=0)
    isi = models.TextField()
    tetap_sejak = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["skp_id", "jenis", "urutan", "id"]

    def __str__(self) -> str:
        return self.isi[:60]
