"""Addresses of looking as another person, for the browser tests."""


def mulai() -> str:
    """The question before looking as Siti Rahma."""
    from django.urls import reverse

    from kinerja.organisasi.models import Pegawai

    return reverse("perwakilan:mulai", args=[Pegawai.objects.get(pengenal__nilai="199205302019032011").pk])
