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


@pytest.mark.usefixtures("basis_data_lepas")
def test_a_table_without_rows_is_known_to_have_none() -> None:
    segarkan_statistik()
    if connection.vendor != "sqlite":
        with connection.cursor() as kursor:  # PostgreSQL counts them itself
            kursor.execute("SELECT reltuples FROM pg_class WHERE relname = 'pembinaan_evaluasitidakdibuka'")
            assert kursor.fetchone()[0] == 0
        return
    kota_kecil()
    segarkan_statistik()
    segarkan_statistik()  # written once, however often it is counted
    with connection.cursor() as kursor:
        kursor.execute("SELECT tbl, count(*), max(stat) FROM sqlite_stat1 WHERE stat = '0' GROUP BY tbl")
        kosong = {tabel: (banyak, isi) for tabel, banyak, isi in kursor.fetchall()}
        kursor.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'")
        for (tabel,) in kursor.fetchall():
            kursor.execute(f'SELECT EXISTS(SELECT 1 FROM "{tabel}")')
            assert kosong.get(tabel) == (None if kursor.fetchone()[0] else (1, "0")), tabel


@pytest.mark.django_db
def test_rows_that_may_be_rolled_back_are_not_counted() -> None:
    kota_kecil()
    sebelum = terhitung()
    segarkan_statistik()
    assert terhitung() == sebelum


def test_it_is_done_every_day() -> None:
    assert f"{segarkan_statistik_harian.func.__module__}.segarkan_statistik_harian" in settings.TUGAS_HARIAN
