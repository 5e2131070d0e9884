"""The daily tasks of discipline."""

from django.utils import timezone
from django_tasks import task

from kinerja.disiplin.models import KunjunganDisiplin
from kinerja.disiplin.services import berlakukan_jatuh_tempo
from kinerja.jejak.sidik_kunjungan import catat_sidik_tertunda

KOLOM = ("perkara_id", "pengguna_id", "nama", "kapasitas")


@task()
def sidik_kunjungan_harian() -> int:
    """The digests of the looks of past days enter the ledger; how many were new. May run any number of times."""
    return catat_sidik_tertunda(kunjungan=KunjunganDisiplin, kolom=KOLOM, ruang="disiplin", at=timezone.now())


@task()
def berlakukan_harian() -> int:
    """Decisions whose day has come take force; how many. May run any number of times."""
    return berlakukan_jatuh_tempo(at=timezone.now())
