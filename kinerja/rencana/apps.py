from django.apps import AppConfig


class RencanaConfig(AppConfig):
    name = "kinerja.rencana"
    label = "rencana"
    verbose_name = "Rencana"
