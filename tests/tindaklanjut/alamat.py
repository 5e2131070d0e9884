"""Addresses of follow-ups for the browser tests; what they show is made through the services, once."""

from collections.abc import Callable

AWAL = "/tindak-lanjut/"
KABID, KASUB = "197609152002121001", "198401172008011005"


def _isi() -> None:
    """For the head of section: an award and a move that wait, a priority that is agreed, a note."""
    from datetime import timedelta

    from django.utils import timezone

    from kinerja.tindaklanjut.models import TindakLanjut
    from tests.penilaian.alamat import orang
    from tests.tindaklanjut.pabrik import ISIAN, diputus, diusulkan

    if TindakLanjut.objects.exists():
        return
    on = timezone.localdate()
    dulu = on - timedelta(days=3)
    kabid, kasub, walikota = orang(KABID), orang(KASUB), orang("N0001")
    semua = {
        jenis: diusulkan(jenis, kabid, kasub, dulu, **({"tahun": on.year + 1} if jenis == "pengembangan" else {}))
        for jenis in ISIAN
    }
    diputus(semua["pengembangan"], walikota, dulu)


def halaman(akhir: str = "") -> Callable[[], str]:
    """A page without an object."""

    def alamat() -> str:
        _isi()
        return AWAL + akhir

    return alamat


def usul(jenis: str, akhir: str = "") -> Callable[[], str]:
    """The form of one kind about the head of section."""

    def alamat() -> str:
        from tests.penilaian.alamat import orang

        return f"{AWAL}baru/{jenis}/{orang(KASUB).penugasan.pk}/{akhir}"

    return alamat


def satu(jenis: str, lanjut: str = "") -> Callable[[], str]:
    """A page of the one of that kind."""

    def alamat() -> str:
        from kinerja.tindaklanjut.models import TindakLanjut

        _isi()
        return f"{AWAL}{TindakLanjut.objects.get(jenis=jenis).pk}/{lanjut}"

    return alamat
