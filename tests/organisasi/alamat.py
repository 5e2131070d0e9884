"""Addresses of pages of organisasi in the prepared database; models are imported only when one is asked for."""

from collections.abc import Callable


def unit(kode: str, sisa: str = "") -> Callable[[], str]:
    """The page of a unit."""

    def cari() -> str:
        from django.urls import reverse

        from kinerja.organisasi.models import UnitKerja

        return reverse("organisasi:unit", args=[UnitKerja.objects.get(kode=kode).pk]) + sisa

    return cari


def pegawai(nip: str, nama: str = "pegawai") -> Callable[[], str]:
    """A page about a person."""

    def cari() -> str:
        from django.urls import reverse

        from kinerja.organisasi.models import Pegawai

        return reverse(f"organisasi:{nama}", args=[Pegawai.objects.get(pengenal__nilai=nip).pk])

    return cari


def kotak_berisi() -> str:
    """The inbox, with two lines in it."""
    from datetime import date

    from django.urls import reverse
    from django.utils import timezone

    from kinerja.jejak.pelaku import Pelaku
    from kinerja.organisasi.models import Pegawai
    from kinerja.organisasi.services.laporan import lapor

    siti = Pegawai.objects.get(pengenal__nilai="199205302019032011")
    uraian = "Sejak Maret atasan saya Pak Eko, bukan Pak Hendra."
    lapor(pegawai=siti, hal="atasan", uraian=uraian, by=Pelaku.dari_tugas("uji"), at=timezone.now())
    Pegawai.objects.filter(nama="Lukman Hakim").update(tmt_pensiun=date(2026, 1, 1))
    return reverse("organisasi:kotak")


def laporan() -> str:
    """The answer to a report."""
    from django.urls import reverse

    from kinerja.organisasi.models import LaporanKeliru

    return reverse("organisasi:jawab_laporan", args=[LaporanKeliru.objects.latest("pk").pk])


def atasan_khusus() -> str:
    """The exceptions of a post."""
    from django.urls import reverse

    from kinerja.organisasi.models import Jabatan

    return reverse("organisasi:atasan_khusus", args=[Jabatan.objects.get(kode="ANALIS").pk])
