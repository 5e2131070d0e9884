from django.apps import AppConfig


class CelahConfig(AppConfig):
    name = "kinerja.celah"
    label = "celah"
    verbose_name = "Celah"
