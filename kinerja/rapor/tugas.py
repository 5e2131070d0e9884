"""The daily task of the rapor."""

from django.utils import timezone
from django_tasks import task

from kinerja.rapor.services import catat_sidik_tertunda


@task()
def sidik_kunjungan_harian() -> int:
    """The digests of the visits of past days enter the ledger; how many were new. May run any number of times."""
    return catat_sidik_tertunda(at=timezone.now())
