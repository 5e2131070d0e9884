"""Work beside BKN that no page waits for."""

from django.utils import timezone
from django_tasks import task

from kinerja.integrasi.services import hitung_beda


@task()
def hitung_beda_harian() -> int:
    """Compare everybody, as today's posts and histories have them; how many are open. May run any number of times."""
    return hitung_beda(at=timezone.now())
