"""The daily task beside BKN."""

from django.utils import timezone
from django_tasks import task

from kinerja.integrasi.services import hitung_beda


@task()
def hitung_beda_harian() -> int:
    """Open differences, as today's posts and histories have them; how many. May run any number of times."""
    return hitung_beda(at=timezone.now())
