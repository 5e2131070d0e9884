"""A background worker: runs the queue in the main thread and beats in another."""

import logging
import threading
import uuid
from datetime import timedelta

from django.db import DatabaseError, close_old_connections, connection
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Worker

from kinerja.dasar.tugas.harian import antrekan_harian
from kinerja.dasar.tugas.models import Denyut
from kinerja.dasar.tugas.pemulihan import BATAS, JEDA, berdenyut, pulihkan

catatan = logging.getLogger(__name__)


def bekerja(*, jeda: timedelta = JEDA, batas: timedelta = BATAS) -> None:
    """Run tasks until SIGTERM or SIGINT; the task under way is finished first."""
    nama = uuid.uuid4().hex
    berdenyut(pekerja=nama, at=timezone.now())
    selesai = threading.Event()
    jantung = threading.Thread(target=_jantung, args=(nama, jeda, batas, selesai), daemon=True)
    jantung.start()
    pekerja = Worker(
        queue_names=["*"],
        excluded_queue_names=[],
        interval=1,
        batch=False,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=nama,
    )
    pekerja.configure_signals()
    try:
        pekerja.run()
    finally:
        selesai.set()
        jantung.join(timeout=jeda.total_seconds())
        Denyut.objects.filter(pekerja=nama).delete()


def _jantung(nama: str, jeda: timedelta, batas: timedelta, selesai: threading.Event) -> None:
    """Beat, look after the dead, start the day's tasks until told to stop; a busy database only costs a beat."""
    while not selesai.is_set():
        try:
            close_old_connections()
            berdenyut(pekerja=nama, at=timezone.now())
            pulihkan(at=timezone.now(), batas=batas)
            antrekan_harian(at=timezone.now())
        except DatabaseError:
            catatan.exception("denyut pekerja %s tidak tercatat", nama)
        selesai.wait(jeda.total_seconds())
    connection.close()
