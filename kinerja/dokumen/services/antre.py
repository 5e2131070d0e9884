"""Put documents into the queue of the background worker: small tasks, so that several workers share a large set."""

import logging
from collections.abc import Sequence

from django.utils import timezone
from django_tasks import task

from kinerja.dokumen.models import Dokumen, KeadaanDokumen, StatusNomor
from kinerja.dokumen.services.bukti import PELENGKAP, lengkapi_bukti_dokumen, perlu_bukti
from kinerja.dokumen.services.cetak import cetak_dokumen
from kinerja.dokumen.tandatangan.galat import BelumDisiapkan, GagalTandaTangan
from kinerja.dokumen.tandatangan.layanan import LayananBukti
from kinerja.dokumen.tandatangan.pengaturan import layanan_bukti

SEKALI_ANTRE = 250
catatan = logging.getLogger(__name__)


@task()
def cetak_di_latar(daftar: list[int]) -> int:
    """Print these documents; how many were. May run any number of times."""
    return cetak_dokumen(daftar)


@task()
def lengkapi_bukti_di_latar(daftar: list[int]) -> int:
    """Append proofs to those of these that still need them; how many got theirs. What fails is tried again tomorrow."""
    try:
        layanan = layanan_bukti()
    except BelumDisiapkan:
        return 0
    return sum(_lengkapi(satu, layanan) for satu in perlu_bukti().filter(pk__in=daftar))


def _lengkapi(dokumen: Dokumen, layanan: LayananBukti) -> bool:
    try:
        lengkapi_bukti_dokumen(dokumen=dokumen, layanan=layanan, by=PELENGKAP, at=timezone.now())
    except (GagalTandaTangan, FileNotFoundError) as galat:
        catatan.warning("bukti dokumen %s belum dapat dilengkapi: %s", dokumen.pk, type(galat).__name__)
        return False
    return True


def antrekan_bukti(daftar: Sequence[int]) -> None:
    """Queue files that a service signed without proofs."""
    if daftar:
        lengkapi_bukti_di_latar.enqueue(list(daftar))


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
