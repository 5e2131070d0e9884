"""Counts over all floors that no page waits for."""

from django.utils import timezone
from django_tasks import task

from kinerja.web.selectors.perangkat.terhitung import hitung_tertinggal


@task()
def hitung_tertinggal_harian() -> None:
    """Units that lag behind, counted for home. May run any number of times."""
    hitung_tertinggal(at=timezone.now())
