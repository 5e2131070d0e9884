from django.apps import AppConfig


class PeraturanConfig(AppConfig):
    name = "kinerja.peraturan"
    label = "peraturan"
    verbose_name = "Peraturan"
