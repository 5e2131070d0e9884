from django.apps import AppConfig


class DokumenConfig(AppConfig):
    name = "kinerja.dokumen"
    label = "dokumen"
    verbose_name = "Dokumen"
