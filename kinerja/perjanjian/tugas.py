"""The daily task of agreements."""

from django.utils import timezone
from django_tasks import task

from kinerja.dasar.waktu import hari
from kinerja.jejak.pelaku import Pelaku
from kinerja.perjanjian.services import selesaikan_pk


@task()
def selesaikan_pk_harian() -> int:
    """Agreements of the year before are over; how many became so. May run any number of times."""
    at = timezone.now()
    return selesaikan_pk(tahun=hari(at).year - 1, by=Pelaku.dari_tugas("perjanjian.selesai"), at=at)
