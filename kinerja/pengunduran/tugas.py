"""The daily task of letters of resignation."""

from django.utils import timezone
from django_tasks import task

from kinerja.pengunduran.services import gugurkan_surat


@task()
def gugurkan_surat_harian() -> int:
    """Letters of people who no longer hold the post; how many fell away. May run any number of times."""
    return gugurkan_surat(at=timezone.now())
