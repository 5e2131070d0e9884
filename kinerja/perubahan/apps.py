from django.apps import AppConfig


class PerubahanConfig(AppConfig):
    name = "kinerja.perubahan"
    label = "perubahan"
    verbose_name = "Perubahan rencana"
