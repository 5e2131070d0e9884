"""Work on the organisation's data that no page waits for."""

from django.utils import timezone
from django_tasks import task

from kinerja.organisasi.kotak.hitungan import hitung_kotak


@task()
def hitung_kotak_harian() -> None:
    """What does not fit, counted for home. May run any number of times."""
    hitung_kotak(at=timezone.now())
