"""The app of the shared craft; it alone listens to a signal: guards of the database after every migrate."""

from django.apps import AppConfig
from django.core.checks import Tags, register
from django.db.models.signals import post_migrate


class DasarConfig(AppConfig):
    name = "kinerja.dasar"
    label = "dasar"
    verbose_name = "Dasar"

    def ready(self) -> None:
        """Connect the receiver once: post_migrate is sent for every app, only after all migrations."""
        from kinerja.dasar.pemicu.pasang import periksa_pemicu, setelah_migrate

        post_migrate.connect(setelah_migrate, sender=self, dispatch_uid="dasar.pemicu")
        register(periksa_pemicu, Tags.database)
