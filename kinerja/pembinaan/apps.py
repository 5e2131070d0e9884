from django.apps import AppConfig


class PembinaanConfig(AppConfig):
    name = "kinerja.pembinaan"
    label = "pembinaan"
    verbose_name = "Pembinaan"
