"""Put documents into the queue of the background worker: small tasks, so that several workers share a large set."""

from collections.abc import Sequence

from django_tasks import task

from kinerja.dokumen.models import Dokumen, KeadaanDokumen, StatusNomor
from kinerja.dokumen.services.cetak import cetak_dokumen

SEKALI_ANTRE = 250


@task()
def cetak_di_latar(daftar: list[int]) -> int:
    """Print these documents; how many were. May run any number of times."""
    return cetak_dokumen(daftar)


def antrekan_cetak(daftar: Sequence[int]) -> None:
    """Queue them; inside an act the tasks exist only once it is committed."""
    for i in range(0, len(daftar), SEKALI_ANTRE):
        cetak_di_latar.enqueue(list(daftar[i : i + SEKALI_ANTRE]))


def antrekan_tertunda(kelompok: str = "") -> int:
    """Queue again what is not printed yet, also what failed (of a group; of all); how many documents."""
    siap = Dokumen.objects.filter(keadaan=KeadaanDokumen.DISIAPKAN).exclude(nomor__status=StatusNomor.MENUNGGU)
    daftar = list((siap.filter(kelompok=kelompok) if kelompok else siap).order_by("pk").values_list("pk", flat=True))
    antrekan_cetak(daftar)
    return len(daftar)
