"""Why an order to act goes beyond what the rules have: written once, kept, read by whoever answers for it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models import Penugasan


class AlasanLewatBatas(models.Model):
    """One reason of one order; a later one stands beside it, none is rewritten."""

    penugasan = models.ForeignKey(Penugasan, on_delete=models.PROTECT, related_name="alasan_lewat")
    batas = models.DateField(null=True, blank=True)  # the limit that was passed, where there is one
    alasan = models.TextField()
    oleh = models.CharField(max_length=250)
    pada = models.DateTimeField()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("alasan melewati batas")
        constraints = [models.CheckConstraint(condition=~Q(alasan=""), name="alasan_lewat_terisi")]

    def __str__(self) -> str:
        return f"{self.penugasan_id}: {self.alasan[:40]}"
