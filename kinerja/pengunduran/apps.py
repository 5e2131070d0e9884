from django.apps import AppConfig


class PengunduranConfig(AppConfig):
    name = "kinerja.pengunduran"
    label = "pengunduran"
    verbose_name = "Pengunduran diri"
