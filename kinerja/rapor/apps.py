from django.apps import AppConfig


class RaporConfig(AppConfig):
    name = "kinerja.rapor"
    label = "rapor"
    verbose_name = "Rapor"
