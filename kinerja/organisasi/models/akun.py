"""The link between a person and an account."""

from django.conf import settings
from django.db import models

from kinerja.organisasi.models.pegawai import Pegawai


class AkunPegawai(models.Model):
    """The account a person signs in with."""

    pegawai = models.OneToOneField(Pegawai, on_delete=models.PROTECT, related_name="akun")
    pengguna = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="akun_pegawai")

    def __str__(self) -> str:
        return f"{self.pegawai_id}"
