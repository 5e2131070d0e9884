"""The guards that the apps really declare stand in the migrated database."""

import pytest
from django.db import connection

from kinerja.dasar.pemicu import daftar_pemicu, pemicu_hilang


@pytest.mark.django_db
def test_every_declared_guard_stands_after_migrate() -> None:
    assert pemicu_hilang() == []


@pytest.mark.django_db
def test_every_declared_guard_names_a_table_there_is_and_says_what_is_wrong() -> None:
    tabel = set(connection.introspection.table_names())
    for pemicu in daftar_pemicu():
        assert pemicu.tabel in tabel
        assert pemicu.pesan.endswith(".")
