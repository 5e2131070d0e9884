from django.apps import AppConfig


class PerjanjianConfig(AppConfig):
    name = "kinerja.perjanjian"
    label = "perjanjian"
    verbose_name = "Perjanjian kinerja"
