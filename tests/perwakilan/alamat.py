"""Addresses of looking as another person, for the browser tests."""


def mulai() -> str:
    """The question before looking as Siti Rahma."""
    from django.urls import reverse

    from kinerja.organisasi.models import Pegawai

    return reverse("perwakilan:mulai", args=[Pegawai.objects.get(pengenal__nilai="199205302019032011").pk])


def _penyiap() -> int:
    """A grant of Siti Rahma to somebody else."""
    from datetime import timedelta

    from django.utils import timezone

    from kinerja.dasar.waktu import hari
    from kinerja.jejak.pelaku import Pelaku
    from kinerja.organisasi.models import Pegawai
    from kinerja.perwakilan.models import Penyiap
    from kinerja.perwakilan.services import beri_penyiap

    ada = Penyiap.objects.first()
    if ada:
        return ada.pk
    siti, at = Pegawai.objects.get(pengenal__nilai="199205302019032011"), timezone.now()
    lain = Pegawai.objects.exclude(pk=siti.pk).order_by("pk")[0]
    on = hari(at)
    return beri_penyiap(
        pegawai=siti.pk, orang=lain, mulai=on, sampai=on + timedelta(days=7), by=Pelaku.dari_tugas("contoh"), at=at
    ).pk


def daftar_penyiap() -> str:
    """The list with a grant in it."""
    from django.urls import reverse

    _penyiap()
    return reverse("perwakilan:penyiap")


def beri_penyiap() -> str:
    """The form for Siti Rahma."""
    from django.urls import reverse

    from kinerja.organisasi.models import Pegawai

    return reverse("perwakilan:beri_penyiap", args=[Pegawai.objects.get(pengenal__nilai="199205302019032011").pk])


def cabut_penyiap() -> str:
    """The question before a grant is taken back."""
    from django.urls import reverse

    return reverse("perwakilan:cabut_penyiap", args=[_penyiap()])
