"""The pack for the browser tests: the half-year that ended last, with people on every road, and one before any."""


def berisi() -> str:
    """The last period, filled once; what stands for it today is over."""
    from django.utils import timezone

    from kinerja.dewan.selectors.periode import daftar_periode_paket
    from kinerja.organisasi.models import UnitKerja
    from tests.dewan.pabrik import semester

    periode = daftar_periode_paket(timezone.localdate())[0]
    if not UnitKerja.objects.filter(kode="20").exists():
        semester(periode)
    return f"/paket-dprd/?periode={periode.kode}"


def kosong() -> str:
    """The oldest period there is to choose."""
    from django.utils import timezone

    from kinerja.dewan.selectors.periode import daftar_periode_paket

    return f"/paket-dprd/?periode={daftar_periode_paket(timezone.localdate())[-1].kode}"
