"""The daily tasks of evaluation."""

from django.utils import timezone
from django_tasks import task

from kinerja.dasar.waktu import hari
from kinerja.penilaian.services import anggap_diterima, hitung_rekap_penilai, kabulkan_yang_lewat


@task()
def anggap_diterima_harian() -> int:
    """Marks delivered so long ago that they count as accepted; how many became so. May run any number of times."""
    return anggap_diterima(at=timezone.now())


@task()
def keberatan_lewat_harian() -> int:
    """Objections nobody decided in time, where the rule says they are granted then; how many became so."""
    return kabulkan_yang_lewat(at=timezone.now())


@task()
def hitung_rekap_penilai_harian() -> int:
    """What every rater gave, for the mirrors of the others; how many groups. May run any number of times."""
    at = timezone.now()
    return hitung_rekap_penilai(on=hari(at), at=at)
