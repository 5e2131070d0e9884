"""Returns the tasks of dead workers to the queue; every worker does so with every beat: one that lives is enough."""

import logging
from datetime import datetime, timedelta

from django_tasks_db.models import DBTaskResult

from kinerja.dasar.tugas.models import Denyut

catatan = logging.getLogger(__name__)

JEDA = timedelta(seconds=5)  # between two beats of a worker
BATAS = timedelta(seconds=30)  # silent for so long = dead: six beats, so a busy machine buries nobody alive
PERCOBAAN = 3  # a task that has taken so many workers with it is not tried again


class PekerjaMati(Exception):
    """Every worker that took the task died in it."""


def berdenyut(*, pekerja: str, at: datetime) -> None:
    """Say that the worker lives."""
    Denyut.objects.update_or_create(
        pekerja=pekerja, defaults={"terakhir": at}, create_defaults={"mulai": at, "terakhir": at}
    )


def pulihkan(*, at: datetime, batas: timedelta = BATAS) -> int:
    """Return the tasks that run on a worker without a heartbeat since `at - batas`; how many were returned.

    Tasks are idempotent, so one that was finished but not yet marked may run again. After `PERCOBAAN` workers it fails.
    """
    hidup = set(Denyut.objects.filter(terakhir__gt=at - batas).values_list("pekerja", flat=True))
    # Whoever took a task beats first, so the limit also covers a worker whose row was never seen.
    yatim = [tugas for tugas in DBTaskResult.objects.running() if not hidup & set(tugas.worker_ids[-1:])]
    dipulihkan = sum(_kembalikan(tugas) for tugas in yatim)
    Denyut.objects.filter(terakhir__lt=at - 10 * batas).delete()
    return dipulihkan


def _kembalikan(tugas: "DBTaskResult[..., object]") -> bool:
    """One task back to the queue, unless somebody else was faster; True if it was returned."""
    catatan.warning("tugas %s kehilangan pekerjanya (percobaan ke-%d)", tugas.pk, len(tugas.worker_ids))
    if len(tugas.worker_ids) >= PERCOBAAN:
        tugas.set_failed(PekerjaMati(f"{len(tugas.worker_ids)} pekerja mati saat menjalankan tugas ini"))
        return False
    masih = DBTaskResult.objects.running().filter(pk=tugas.pk, started_at=tugas.started_at)
    return bool(masih.update(status="READY", started_at=None))
