"""The daily tasks of evaluation."""

from django.utils import timezone
from django_tasks import task

from kinerja.penilaian.services import anggap_diterima, kabulkan_yang_lewat


@task()
def anggap_diterima_harian() -> int:
    """Marks delivered so long ago that they count as accepted; how many became so. May run any number of times."""
    return anggap_diterima(at=timezone.now())


@task()
def keberatan_lewat_harian() -> int:
    """Objections nobody decided in time, where the rule says they are granted then; how many became so."""
    return kabulkan_yang_lewat(at=timezone.now())
