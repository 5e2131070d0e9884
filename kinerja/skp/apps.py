from django.apps import AppConfig


class SKPConfig(AppConfig):
    name = "kinerja.skp"
    label = "skp"
    verbose_name = "SKP"
