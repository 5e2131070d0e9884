from django.apps import AppConfig


class PerwakilanConfig(AppConfig):
    name = "kinerja.perwakilan"
    label = "perwakilan"
    verbose_name = "Perwakilan"
