"""People: an id that never changes, dated identifiers, dated status, grade and education histories."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models.unit import Berjangka, urutan_tanggal


def nama_bergelar(nama: str, depan: str, belakang: str) -> str:
    """A name with its titles before and after it."""
    return f"{depan} " * bool(depan) + nama + f", {belakang}" * bool(belakang)


class Pegawai(models.Model):
    """A person. Identifiers, status and posts are dated rows around it."""

    nip: str  # added by selectors: the identifier of a day

    nama = models.CharField(max_length=200)
    gelar_depan = models.CharField(max_length=50, blank=True)
    gelar_belakang = models.CharField(max_length=100, blank=True)
    tanggal_lahir = models.DateField(null=True, blank=True)
    jenis_kelamin = models.CharField(max_length=1, blank=True, choices=[("L", _("Laki-laki")), ("P", _("Perempuan"))])
    tmt_cpns = models.DateField(null=True, blank=True)
    tmt_pensiun = models.DateField(null=True, blank=True)
    email = models.EmailField(blank=True)
    no_hp = models.CharField(max_length=30, blank=True)
    agama = models.CharField(max_length=30, blank=True)

    class Meta:
        ordering = ["nama", "id"]

    def __str__(self) -> str:
        return self.nama_lengkap

    @property
    def nama_lengkap(self) -> str:
        """Name with titles, as printed on documents."""
        return nama_bergelar(self.nama, self.gelar_depan, self.gelar_belakang)


class Pengenal(models.Model):
    """An identifier of a person from-to; always text. It belongs to one person on a day (trigger)."""

    class Jenis(models.TextChoices):
        NIP = "nip", _("NIP")
        NI_PPPK = "ni_pppk", _("NI PPPK")
        NIP_LAMA = "nip_lama", _("NIP lama")
        LOKAL = "lokal", _("Kode lokal")

    pegawai = models.ForeignKey(Pegawai, on_delete=models.CASCADE, related_name="pengenal")
    jenis = models.CharField(max_length=10, choices=Jenis.choices)
    nilai = models.CharField(max_length=30, db_index=True)
    mulai = models.DateField(null=True, blank=True)
    sampai = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return self.nilai


class StatusKepegawaian(Berjangka):
    """What kind of employee a person is, from-to: pejabat_negara, cpns, pns, pppk, ..."""

    class Status(models.TextChoices):
        PEJABAT_NEGARA = "pejabat_negara", _("Pejabat negara")
        CPNS = "cpns", _("CPNS")
        PNS = "pns", _("PNS")
        PPPK = "pppk", _("PPPK")
        PPPK_PARUH_WAKTU = "pppk_paruh_waktu", _("PPPK paruh waktu")
        INSTANSI_LAIN = "instansi_lain", _("Instansi lain")

    pegawai = models.ForeignKey(Pegawai, on_delete=models.CASCADE, related_name="status_kepegawaian")
    status = models.CharField(max_length=20, choices=Status.choices)

    class Meta:
        constraints = [urutan_tanggal("status_kepegawaian_urutan_tanggal")]

    def __str__(self) -> str:
        return self.status


class Kedudukan(models.TextChoices):
    """Kedudukan hukum and absence, in the words of the exchange contract; effects are dated rules."""

    AKTIF = "aktif", _("Aktif")
    MPP = "mpp", _("Masa persiapan pensiun")
    CUTI_TAHUNAN = "cuti_tahunan", _("Cuti tahunan")
    CUTI_SAKIT = "cuti_sakit", _("Cuti sakit")
    CUTI_BESAR = "cuti_besar", _("Cuti besar")
    CUTI_MELAHIRKAN = "cuti_melahirkan", _("Cuti melahirkan")
    CUTI_ALASAN_PENTING = "cuti_alasan_penting", _("Cuti karena alasan penting")
    CLTN = "cltn", _("Cuti di luar tanggungan negara")
    TUGAS_BELAJAR = "tugas_belajar", _("Tugas belajar")
    DIPERBANTUKAN_MASUK = "diperbantukan_masuk", _("Diperbantukan masuk")
    DIPERBANTUKAN_KELUAR = "diperbantukan_keluar", _("Diperbantukan keluar")
    PEMBERHENTIAN_SEMENTARA = "pemberhentian_sementara", _("Pemberhentian sementara")
    PINDAH_MASUK = "pindah_masuk", _("Pindah masuk")
    PINDAH_KELUAR = "pindah_keluar", _("Pindah keluar")
    PENSIUN = "pensiun", _("Pensiun")
    MENINGGAL = "meninggal", _("Meninggal")
    HILANG = "hilang", _("Hilang")


class StatusPegawai(Berjangka):
    """One kedudukan a day of service (trigger: no overlap); no row = aktif."""

    pegawai = models.ForeignKey(Pegawai, on_delete=models.CASCADE, related_name="status")
    kedudukan = models.CharField(max_length=24, choices=Kedudukan.choices)
    nomor_sk = models.CharField(max_length=100, blank=True)

    class Meta:
        constraints = [
            urutan_tanggal("status_pegawai_urutan_tanggal"),
            models.UniqueConstraint(fields=["pegawai", "mulai"], name="status_pegawai_satu_per_mulai"),
        ]

    def __str__(self) -> str:
        return self.kedudukan


class RiwayatGolongan(models.Model):
    """A person's grade from a day on."""

    pegawai = models.ForeignKey(Pegawai, on_delete=models.CASCADE, related_name="golongan")
    golongan = models.CharField(max_length=10)
    tmt = models.DateField()
    nomor_sk = models.CharField(max_length=100, blank=True)
    tanggal_sk = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["pegawai", "tmt"], name="golongan_satu_per_tmt")]

    def __str__(self) -> str:
        return self.golongan


class RiwayatPendidikan(models.Model):
    """A finished education of a person."""

    pegawai = models.ForeignKey(Pegawai, on_delete=models.CASCADE, related_name="pendidikan")
    tingkat = models.CharField(max_length=20)
    jurusan = models.CharField(max_length=150, blank=True)
    sekolah = models.CharField(max_length=200, blank=True)
    tahun_lulus = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(tingkat=""), name="pendidikan_bertingkat"),
        ]

    def __str__(self) -> str:
        return self.tingkat
