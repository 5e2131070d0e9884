from django.apps import AppConfig


class JejakConfig(AppConfig):
    name = "kinerja.jejak"
    label = "jejak"
    verbose_name = "Jejak"
