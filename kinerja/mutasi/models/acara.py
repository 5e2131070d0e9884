"""What a paper of the whole day was filled with, to be compared with what is so now until somebody signs it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from kinerja.dokumen.models import Dokumen


class AcaraTertulis(models.Model):
    """Beside an order, an invitation, minutes of an oath: its particulars and its people, as printed.

    `keterangan`: name -> [what is compared, what is said]; `orang`: [participant, name, fingerprint of the rest].
    """

    dokumen = models.OneToOneField(Dokumen, on_delete=models.PROTECT, related_name="acara_tertulis")
    keterangan = models.JSONField()
    orang = models.JSONField()

    class Meta:
        verbose_name = _("isi naskah hari itu")

    def __str__(self) -> str:
        return str(self.dokumen_id)
