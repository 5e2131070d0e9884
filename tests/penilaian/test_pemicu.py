"""The database itself keeps a delivered mark, whoever writes to it."""

from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from kinerja.dasar.pemicu import pemicu_hilang
from kinerja.penilaian.models import Penilaian
from kinerja.penilaian.pemicu import PEMICU
from tests.pabrik import kota_kecil
from tests.penilaian.pabrik import nilai_diberikan

pytestmark = pytest.mark.django_db
FEB = date(2026, 2, 3)


def buat(*, sampaikan: bool) -> Penilaian:
    kota = kota_kecil()
    return nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01", sampaikan=sampaikan)


@pytest.mark.parametrize(
    "ubahan",
    [
        {"predikat": "sangat_baik"},
        {"hasil_kerja": "di_atas"},
        {"perilaku": "di_bawah"},
        {"penilai_id": 1},
        {"alasan": "lain"},
        {"ditetapkan_pada": None},
    ],
)
def test_delivered_mark_never_changes(ubahan: dict[str, object]) -> None:
    nilai = buat(sampaikan=True)
    with pytest.raises(DatabaseError, match="penilaian_disampaikan_tetap"), transaction.atomic():
        Penilaian.objects.filter(pk=nilai.pk).update(**ubahan)
    nilai.refresh_from_db()
    assert (nilai.predikat, nilai.status) == ("baik", "ditetapkan")


def test_delivered_mark_is_not_deleted() -> None:
    nilai = buat(sampaikan=True)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as kursor:
        kursor.execute("DELETE FROM penilaian_penilaian WHERE id = %s", [nilai.pk])
    assert Penilaian.objects.filter(pk=nilai.pk).exists()


def test_delivered_mark_may_still_be_accepted() -> None:
    nilai = buat(sampaikan=True)
    Penilaian.objects.filter(pk=nilai.pk).update(status="diterima", kunci=9)
    nilai.refresh_from_db()
    assert nilai.status == "diterima"


def test_mark_that_is_not_delivered_may_change() -> None:
    nilai = buat(sampaikan=False)
    Penilaian.objects.filter(pk=nilai.pk).update(predikat="sangat_baik")
    nilai.refresh_from_db()
    assert nilai.predikat == "sangat_baik"


def test_guards_stand_after_migrate() -> None:
    assert pemicu_hilang(PEMICU) == []
