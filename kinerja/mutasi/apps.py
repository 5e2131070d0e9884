from django.apps import AppConfig


class MutasiConfig(AppConfig):
    name = "kinerja.mutasi"
    label = "mutasi"
    verbose_name = "Mutasi"
