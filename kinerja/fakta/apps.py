from django.apps import AppConfig


class FaktaConfig(AppConfig):
    name = "kinerja.fakta"
    label = "fakta"
    verbose_name = "Fakta"
