from django.apps import AppConfig


class DewanConfig(AppConfig):
    name = "kinerja.dewan"
    label = "dewan"
    verbose_name = "Paket fakta untuk DPRD"
