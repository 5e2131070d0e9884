"""Daily tasks are queued once a day of the Pemda."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils.module_loading import import_string
from django_tasks.base import Task
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings

from kinerja.dasar.tugas.harian import antrekan_harian

SIANG = datetime(2026, 3, 10, 5, tzinfo=UTC)  # noon in Jakarta
MALAM = datetime(2026, 3, 10, 16, 59, tzinfo=UTC)  # one minute before midnight in Jakarta


@pytest.mark.django_db
def test_each_task_is_queued_once_a_day_of_the_pemda(settings: Settings) -> None:
    settings.TUGAS_HARIAN = ["tests.dasar.tugas_uji.harian"]
    assert [antrekan_harian(at=at) for at in (SIANG, SIANG, MALAM)] == [1, 0, 0]
    assert antrekan_harian(at=MALAM + timedelta(minutes=1)) == 1
    assert list(DBTaskResult.objects.values_list("task_path", flat=True)) == ["tests.dasar.tugas_uji.harian"] * 2


def test_every_daily_task_of_the_settings_is_a_task(settings: Settings) -> None:
    assert settings.TUGAS_HARIAN
    assert [nama for nama in settings.TUGAS_HARIAN if not isinstance(import_string(nama), Task)] == []
