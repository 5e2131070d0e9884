"""The database itself keeps what was signed, whoever writes to it."""

import pytest
from django.db import DatabaseError, connection, transaction

from kinerja.dasar.pemicu import pemicu_hilang
from kinerja.perjanjian.models import PerjanjianKinerja, TandaTangan
from kinerja.perjanjian.pemicu import PEMICU
from tests.perjanjian.cerita import Cerita, ajukan, berlaku, cerita, segar, sepakati, siapkan

pytestmark = pytest.mark.django_db


@pytest.fixture
def c() -> Cerita:
    return cerita()


@pytest.mark.parametrize(
    "ubahan",
    [
        {"snapshot": {"butir": []}},
        {"hash_snapshot": "0" * 64},
        {"hash_snapshot": ""},
        {"snapshot": None},
        {"tahun": 2027},
    ],
)
def test_agreed_snapshot_and_its_fingerprint_never_change(c: Cerita, ubahan: dict[str, object]) -> None:
    pk = siapkan(c.kota.kabid_mutasi)
    ajukan(pk, c.kota.kabid_mutasi)
    sebelum = sepakati(pk, c.kota.kaban)
    with pytest.raises(DatabaseError, match="pk_snapshot_tetap"), transaction.atomic():
        PerjanjianKinerja.objects.filter(pk=pk.pk).update(**ubahan)
    assert segar(pk).snapshot == sebelum.snapshot


def test_agreement_in_force_is_not_deleted_nor_replaced(c: Cerita) -> None:
    pk = berlaku(c.kota.kabid_mutasi, c.kota.kaban)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as kursor:
        kursor.execute("DELETE FROM perjanjian_perjanjiankinerja WHERE id = %s", [pk.pk])
    assert PerjanjianKinerja.objects.filter(pk=pk.pk).exists()


def test_state_of_a_signed_agreement_may_still_move(c: Cerita) -> None:
    pk = berlaku(c.kota.kabid_mutasi, c.kota.kaban)
    PerjanjianKinerja.objects.filter(pk=pk.pk).update(status="selesai")
    assert segar(pk).status == "selesai"


def test_draft_may_still_be_deleted(c: Cerita) -> None:
    pk = siapkan(c.kota.kabid_mutasi)
    pk.delete()
    assert not PerjanjianKinerja.objects.exists()


def test_signature_is_neither_changed_nor_removed(c: Cerita) -> None:
    berlaku(c.kota.kabid_mutasi, c.kota.kaban)
    for perintah in (
        "UPDATE perjanjian_tandatangan SET nama = 'Orang lain'",
        "DELETE FROM perjanjian_tandatangan",
    ):
        with pytest.raises(DatabaseError, match="tetap"), transaction.atomic(), connection.cursor() as kursor:
            kursor.execute(perintah)
    assert TandaTangan.objects.count() == 2


def test_guards_stand_after_migrate() -> None:
    assert pemicu_hilang(PEMICU) == []
