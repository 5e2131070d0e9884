"""A letter of resignation from a post in the person's own words, what was shown and decided about it, who read it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kinerja.dokumen.models import Dokumen
from kinerja.organisasi.models import Jabatan, Pegawai, Penugasan


class KeadaanSurat(models.TextChoices):
    """Written; signed; postponed, refused or accepted by the authority; withdrawn; fallen away with the person."""

    DRAF = "draf", _("Draf")
    DITANDATANGANI = "ditandatangani", _("Menunggu keputusan")
    DITUNDA = "ditunda", _("Ditunda")
    DITERIMA = "diterima", _("Diterima")
    DITOLAK = "ditolak", _("Ditolak")
    DITARIK = "ditarik", _("Ditarik")
    GUGUR = "gugur", _("Gugur")


TERBUKA = (KeadaanSurat.DITANDATANGANI, KeadaanSurat.DITUNDA)  # signed and not yet at an end
BERJALAN = (KeadaanSurat.DRAF, *TERBUKA)


class SuratPengunduran(models.Model):
    """One letter about one post held. Never written, sent or asked for by anybody but the person."""

    # What selectors add: names of the post left and of the post next, on the day the list is of.
    nama_jabatan: str | None
    nama_unit: str | None
    nama_tujuan: str | None
    nip: str | None

    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="surat_pengunduran")
    penugasan = models.ForeignKey(Penugasan, on_delete=models.PROTECT, related_name="surat_pengunduran")
    isi = models.TextField()  # the person's own words
    mulai_diminta = models.DateField()  # the day from which the person asks to be free of the post
    keadaan = models.CharField(max_length=16, choices=KeadaanSurat.choices, default=KeadaanSurat.DRAF)
    dibuat = models.DateTimeField()
    ditunjukkan = models.JSONField(default=dict)  # what the person saw before signing
    sidik = models.CharField(max_length=64, blank=True)  # of the words and of what was shown
    cara_pengesahan = models.CharField(max_length=30, blank=True)  # how the signer was asked again
    ditandatangani = models.DateTimeField(null=True, blank=True)
    tenang_sampai = models.DateField(null=True, blank=True)  # last day of the cooling-off
    tujuan = models.ForeignKey(Jabatan, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    mulai = models.DateField(null=True, blank=True)  # the next post begins, the old one has ended the day before
    disebut_oleh = models.CharField(max_length=250, blank=True)  # who of the personnel agency named the next post
    diputus = models.DateTimeField(null=True, blank=True)
    diputus_hari = models.DateField(null=True, blank=True)
    pemutus = models.ForeignKey(Penugasan, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    alasan = models.TextField(blank=True)  # of a postponement, a refusal, a fall
    tunda_sampai = models.DateField(null=True, blank=True)
    dokumen = models.ForeignKey(
        Dokumen, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )  # the letter
    dokumen_putusan = models.ForeignKey(Dokumen, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    nomor_keputusan = models.CharField(max_length=120, blank=True)
    tanggal_keputusan = models.DateField(null=True, blank=True)
    nomor_izin = models.CharField(max_length=100, blank=True)  # approval, where the head of the region is acting
    penugasan_baru = models.ForeignKey(Penugasan, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    selesai = models.DateTimeField(null=True, blank=True)  # accepted, refused, withdrawn or fallen
    kunci = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("surat pengunduran diri")
        constraints = [
            models.UniqueConstraint(
                fields=["penugasan"],
                condition=Q(keadaan__in=["draf", "ditandatangani", "ditunda"]),
                name="pengunduran_satu_berjalan",
            ),
            models.CheckConstraint(
                condition=Q(keadaan="draf", ditandatangani=None)
                | ~Q(keadaan="draf") & Q(ditandatangani__isnull=False, tenang_sampai__isnull=False)
                & ~Q(isi="") & ~Q(sidik="") & ~Q(cara_pengesahan=""),
                name="pengunduran_bertanda_tangan",
            ),
            models.CheckConstraint(
                condition=~Q(keadaan="diterima")
                | Q(
                    tujuan__isnull=False,
                    mulai__isnull=False,
                    pemutus__isnull=False,
                    penugasan_baru__isnull=False,
                    tanggal_keputusan__isnull=False,
                    diputus_hari__gt=F("tenang_sampai"),
                )
                & ~Q(nomor_keputusan=""),
                name="pengunduran_diterima_lengkap",
            ),
            models.CheckConstraint(
                condition=~Q(keadaan__in=["ditunda", "ditolak", "gugur"]) | ~Q(alasan=""),
                name="pengunduran_putusan_beralasan",
            ),
            models.CheckConstraint(
                condition=~Q(keadaan="ditunda") | Q(tunda_sampai__isnull=False), name="pengunduran_tunda_bertanggal"
            ),
            models.CheckConstraint(
                condition=Q(keadaan__in=["draf", "ditandatangani", "ditunda"], selesai=None)
                | Q(keadaan__in=["diterima", "ditolak", "ditarik", "gugur"], selesai__isnull=False),
                name="pengunduran_saat_selesai",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.pegawai_id}@{self.penugasan_id}"

    @property
    def terbuka(self) -> bool:
        """Signed, and neither decided for good nor withdrawn."""
        return self.keadaan in TERBUKA

    @property
    def nada(self) -> str:
        """The tone of its state on a screen, where the word is another than the code's."""
        return {KeadaanSurat.DITANDATANGANI: "biru", KeadaanSurat.DITUNDA: "kuning"}.get(KeadaanSurat(self.keadaan), "")


class KunjunganSurat(models.Model):
    """Somebody else read a letter: one row a reader, letter and day. The person sees it at once."""

    surat = models.ForeignKey(SuratPengunduran, on_delete=models.CASCADE, related_name="kunjungan")
    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    nama = models.CharField(max_length=250)
    kapasitas = models.CharField(max_length=300, blank=True)
    hari = models.DateField()
    pada = models.DateTimeField()

    class Meta:
        ordering = ["-pada", "-pk"]
        verbose_name = _("kunjungan surat pengunduran diri")
        constraints = [
            models.UniqueConstraint(fields=["surat", "pengguna", "hari"], name="kunjungan_surat_sekali_per_hari")
        ]

    def __str__(self) -> str:
        return f"{self.surat_id} {self.hari:%Y-%m-%d}"
