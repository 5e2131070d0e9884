"""The daily task of the ledger."""

from django.utils import timezone
from django_tasks import task

from kinerja.jejak.akar import lengkapi_akar


@task()
def simpan_akar_harian() -> int:
    """Keep the roots of the days that are over; how many were new. May run any number of times."""
    return len(lengkapi_akar(timezone.now()))
