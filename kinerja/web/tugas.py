"""Daily work over all floors that no page waits for: counts, and reminders by e-mail."""

import smtplib
from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone
from django_tasks import task

from kinerja.dasar.waktu import hari
from kinerja.pembinaan.selectors.pengingat import boleh_sekarang, jam_kirim, pengingat_menyala
from kinerja.pembinaan.services import kirim_pengingat
from kinerja.web.selectors.perangkat.terhitung import hitung_tertinggal
from kinerja.web.selectors.surel import surat_pengingat

JEDA = timedelta(minutes=15)  # until a server that could not be reached is tried again


@task()
def hitung_tertinggal_harian() -> None:
    """Units that lag behind, counted for home. May run any number of times."""
    hitung_tertinggal(at=timezone.now())


@task()
def kirim_pengingat_harian() -> int:
    """One mail a person and day; how many left now. In quiet hours it waits; may run any number of times."""
    at = timezone.now()
    if not settings.EMAIL_HOST or not pengingat_menyala(hari(at)):
        return 0
    mulai, akhir = jam_kirim(hari(at))
    if at < mulai:
        _nanti(mulai)
    if not boleh_sekarang(at):
        return 0
    try:
        return kirim_pengingat(surat=surat_pengingat(hari(at)), at=at, akhir=akhir, jam=timezone.now)
    except (OSError, smtplib.SMTPException):
        if at + JEDA < akhir:
            _nanti(at + JEDA)
        raise


def _nanti(at: datetime) -> None:
    kirim_pengingat_harian.using(run_after=at).enqueue()
