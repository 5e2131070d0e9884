"""The daily task of discipline."""

from django.utils import timezone
from django_tasks import task

from kinerja.disiplin.services import berlakukan_jatuh_tempo


@task()
def berlakukan_harian() -> int:
    """Decisions whose day has come take force; how many. May run any number of times."""
    return berlakukan_jatuh_tempo(at=timezone.now())
