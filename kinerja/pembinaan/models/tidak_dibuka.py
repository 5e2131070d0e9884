"""That a statutory evaluation is not opened on a yearly mark below the limit: a human's act, with its reason."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinerja.penilaian.models import Penilaian


class EvaluasiTidakDibuka(models.Model):
    """Who decided it, when and why; the person reads it. Never changed; one may still be opened later on the mark."""

    penilaian = models.OneToOneField(Penilaian, on_delete=models.PROTECT, related_name="evaluasi_tidak_dibuka")
    alasan = models.TextField()
    pembuat = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    nama = models.CharField(max_length=250)
    kapasitas = models.CharField(max_length=400, blank=True)
    pada = models.DateTimeField()

    class Meta:
        ordering = ["-pada", "-pk"]
        verbose_name = _("evaluasi kinerja jabatan yang tidak dibuka")
        constraints = [models.CheckConstraint(condition=~Q(alasan=""), name="evaluasi_tidak_dibuka_beralasan")]

    def __str__(self) -> str:
        return f"{self.penilaian_id} {self.pada:%Y-%m-%d}"
