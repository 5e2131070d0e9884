from django.apps import AppConfig


class DisiplinConfig(AppConfig):
    name = "kinerja.disiplin"
    label = "disiplin"
    verbose_name = "Pemeriksaan disiplin"
