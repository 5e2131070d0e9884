"""The hand-over note of a post: what was open when its holder left, the holder's words, and who took it over."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models.penugasan import Penugasan


class SerahTerima(models.Model):
    """One a left post. Words and list may be rewritten until the successor acknowledges; then a trigger keeps all.

    `terbuka` is the list as it stood at the last act: rows of kind, object, remark, in the words of that day.
    """

    penugasan = models.OneToOneField(Penugasan, on_delete=models.PROTECT, related_name="serah_terima")
    catatan = models.TextField(blank=True)
    terbuka = models.JSONField(default=list)
    ditulis_pada = models.DateTimeField(null=True, blank=True)
    penerima = models.ForeignKey(Penugasan, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    diterima_pada = models.DateTimeField(null=True, blank=True)
    kunci = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("catatan serah terima")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(penerima__isnull=True, diterima_pada__isnull=True)
                | models.Q(penerima__isnull=False, diterima_pada__isnull=False),
                name="serah_terima_diterima_bernama",
            )
        ]

    def __str__(self) -> str:
        return f"{self.penugasan_id}"
