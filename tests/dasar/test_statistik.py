"""After a load the database knows how its rows spread; SQLite never counts by itself."""

import pytest
from django.conf import settings
from django.db import connection

from kinerja.dasar.statistik import segarkan_statistik, segarkan_statistik_harian
from tests.pabrik import kota_kecil


def terhitung() -> int:
    """Rows the planner believes to stand in the table of assignments."""
    with connection.cursor() as kursor:
        if connection.vendor == "sqlite":
            kursor.execute("SELECT count(*) FROM sqlite_master WHERE name = 'sqlite_stat1'")
            if not kursor.fetchone()[0]:
                return 0
            kursor.execute("SELECT max(CAST(stat AS INTEGER)) FROM sqlite_stat1 WHERE tbl = 'organisasi_penugasan'")
        else:
            kursor.execute("SELECT reltuples::int FROM pg_class WHERE relname = 'organisasi_penugasan'")
        return kursor.fetchone()[0] or 0


@pytest.mark.usefixtures("basis_data_lepas")
def test_the_planner_knows_the_rows_after_they_were_counted() -> None:
    kota_kecil()
    sebelum = terhitung()
    segarkan_statistik()
    assert terhitung() > max(sebelum, 0)


@pytest.mark.django_db
def test_rows_that_may_be_rolled_back_are_not_counted() -> None:
    kota_kecil()
    sebelum = terhitung()
    segarkan_statistik()
    assert terhitung() == sebelum


def test_it_is_done_every_day() -> None:
    assert f"{segarkan_statistik_harian.func.__module__}.segarkan_statistik_harian" in settings.TUGAS_HARIAN
