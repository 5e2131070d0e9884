"""The daily task of letters of resignation."""

from django.utils import timezone
from django_tasks import task

from kinerja.jejak.sidik_kunjungan import catat_sidik_tertunda
from kinerja.pengunduran.models import KunjunganSurat
from kinerja.pengunduran.services import gugurkan_surat

KOLOM = ("surat_id", "pengguna_id", "nama", "kapasitas")


@task()
def gugurkan_surat_harian() -> int:
    """Letters of people who no longer hold the post; how many fell away. May run any number of times."""
    return gugurkan_surat(at=timezone.now())


@task()
def sidik_kunjungan_harian() -> int:
    """The digests of the looks of past days enter the ledger; how many were new. May run any number of times."""
    return catat_sidik_tertunda(kunjungan=KunjunganSurat, kolom=KOLOM, ruang="pengunduran", at=timezone.now())
