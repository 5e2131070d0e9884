"""What follows beside the three roads."""

from django.apps import AppConfig


class TindakLanjutConfig(AppConfig):
    name = "kinerja.tindaklanjut"
    label = "tindaklanjut"
    verbose_name = "Tindak lanjut"
