"""Sign-in accounts and dated roles. Knows no person in a post: that link is organisasi's."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class Pengguna(AbstractUser):
    """Somebody who can sign in. The user name is the person's identifier (NIP) or a chosen name."""

    wajib_ganti_sandi = models.BooleanField(default=False)
    faktor_aktif = models.BooleanField(default=False)  # beside FaktorKedua, so that no page asks for it

    class Meta:
        verbose_name = _("pengguna")

    def __str__(self) -> str:
        return self.get_full_name() or self.username


class Peran(models.TextChoices):
    """The roles of domain.md that are given, not derived from the organisation of the day."""

    PENGELOLA_KINERJA = "pengelola_kinerja", _("Pengelola kinerja")
    BKPSDM = "bkpsdm", _("BKPSDM")
    PERENCANA = "perencana", _("Perencana")
    KEUANGAN = "keuangan", _("Keuangan")
    INSPEKTORAT = "inspektorat", _("Inspektorat")
    PENYIAP = "penyiap", _("Penyiap")
    PENGUNDURAN = "pengunduran", _("Meja pengunduran diri")
    DISIPLIN = "disiplin", _("Meja disiplin")
    ADMIN = "admin", _("Administrator sistem")


class PeranPengguna(models.Model):
    """A role of a user from-to; `cakupan` is the id (text) of the unit it is limited to, empty = the whole Pemda."""

    pengguna = models.ForeignKey(Pengguna, on_delete=models.CASCADE, related_name="peran")
    peran = models.CharField(max_length=20, choices=Peran.choices)
    cakupan = models.CharField(max_length=40, blank=True)
    mulai = models.DateField()
    sampai = models.DateField(null=True, blank=True)
    nomor_surat = models.CharField(max_length=100, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(sampai__isnull=True) | models.Q(sampai__gte=models.F("mulai")),
                name="peran_pengguna_urutan_tanggal",
            ),
            models.UniqueConstraint(fields=["pengguna", "peran", "cakupan", "mulai"], name="peran_sekali_per_mulai"),
        ]
        indexes = [models.Index(fields=["pengguna", "peran"], name="akun_peran_pengguna")]

    def __str__(self) -> str:
        return f"{self.pengguna_id} {self.peran}"


class KodeAktivasi(models.Model):
    """A one-time code for first access or reset without e-mail; only its keyed hash is kept."""

    pengguna = models.ForeignKey(Pengguna, on_delete=models.CASCADE, related_name="kode_aktivasi")
    hash_kode = models.CharField(max_length=64, unique=True)
    dibuat = models.DateTimeField()
    kedaluwarsa = models.DateTimeField()
    dipakai = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"kode {self.pengguna_id}"


class FaktorKedua(models.Model):
    """The secret an authenticator app makes codes from, encrypted; it counts from `aktif_pada` on."""

    pengguna = models.OneToOneField(Pengguna, on_delete=models.CASCADE, related_name="faktor")
    rahasia = models.CharField(max_length=300)
    dibuat = models.DateTimeField()
    aktif_pada = models.DateTimeField(null=True, blank=True)
    langkah = models.BigIntegerField(default=0)  # the last half minute whose code was used: none counts twice

    def __str__(self) -> str:
        return f"faktor {self.pengguna_id}"


class KodeCadangan(models.Model):
    """A recovery code for a lost phone; only its keyed hash is kept."""

    faktor = models.ForeignKey(FaktorKedua, on_delete=models.CASCADE, related_name="cadangan")
    hash_kode = models.CharField(max_length=64)
    dipakai = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"cadangan {self.faktor_id}"
