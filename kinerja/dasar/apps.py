from django.apps import AppConfig


class DasarConfig(AppConfig):
    name = "kinerja.dasar"
    label = "dasar"
    verbose_name = "Dasar"
