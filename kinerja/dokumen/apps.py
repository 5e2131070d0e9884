"""The app of official documents; it adds a check of the emblems to `kinerja check`."""

from django.apps import AppConfig
from django.core.checks import register


class DokumenConfig(AppConfig):
    name = "kinerja.dokumen"
    label = "dokumen"
    verbose_name = "Dokumen"

    def ready(self) -> None:
        """Register the check."""
        from kinerja.dokumen.lambang import periksa_lambang

        register(periksa_lambang)
