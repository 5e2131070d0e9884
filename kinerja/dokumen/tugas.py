"""The daily tasks of documents: what was left behind is put into the queue again."""

from django_tasks import task

from kinerja.dokumen.services.antre import antrekan_bukti, antrekan_tertunda
from kinerja.dokumen.services.bukti import perlu_bukti


@task()
def cetak_tertunda_harian() -> int:
    """Documents still without a file, those that failed too; how many were queued. May run any number of times."""
    return antrekan_tertunda()


@task()
def bukti_harian() -> int:
    """Signed files still without proofs; how many were queued. May run any number of times."""
    daftar = list(perlu_bukti().values_list("pk", flat=True))
    antrekan_bukti(daftar)
    return len(daftar)
