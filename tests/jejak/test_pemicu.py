"""The database refuses to change the ledger, whoever asks and however; a recorded erasure is the one exception."""

from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, connection, transaction

from kinerja.dasar.pemicu import pemicu_hilang
from kinerja.jejak.akar import akar_hari
from kinerja.jejak.models import Entri, Muatan
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import MuatanTidakAda, hapus_muatan, tindakan

AT = datetime(2026, 3, 10, 2, tzinfo=UTC)
BY = Pelaku(nama="Siti Rahma")
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _tiga_entri() -> None:
    for i in range(3):
        with tindakan("skp.ditetapkan", by=BY, at=AT) as catatan:
            catatan.perihal("skp", i)
            catatan.muatan(skp=i)
    akar_hari(datetime(2026, 1, 1).date(), AT)


def ditolak(perintah: str, pesan: str = "tidak boleh diubah atau dihapus") -> None:
    with pytest.raises(DatabaseError, match=pesan), transaction.atomic(), connection.cursor() as kursor:
        kursor.execute(perintah)


TABEL = {
    "jejak_entri": ("urutan", "nama"),
    "jejak_perihal": ("entri_id", "subjek"),
    "jejak_muatan": ("entri_id", "isi"),
    "jejak_akarharian": ("ukuran", "akar"),
}


@pytest.mark.parametrize("tabel", TABEL)
def test_update_and_delete_are_refused(tabel: str) -> None:
    pesan = "hanya dapat dihapus" if tabel == "jejak_muatan" else "tidak boleh diubah"
    ditolak(f"UPDATE {tabel} SET {TABEL[tabel][1]} = 'x'", pesan)
    ditolak(f"DELETE FROM {tabel}", pesan)


@pytest.mark.parametrize("tabel", TABEL)
def test_truncate_is_refused_where_there_is_one(tabel: str) -> None:
    perintah = f"TRUNCATE {tabel} CASCADE" if connection.vendor == "postgresql" else f"DELETE FROM {tabel} WHERE true"
    ditolak(perintah, "jejak")


def test_entry_is_not_replaced_under_its_number() -> None:
    ganti = "INSERT OR REPLACE INTO" if connection.vendor == "sqlite" else "INSERT INTO"
    ditolak(f"{ganti} jejak_entri SELECT * FROM jejak_entri WHERE urutan = 2", "jejak_entri")
    assert Entri.objects.count() == 3


def test_payload_goes_only_with_its_recorded_erasure() -> None:
    hapus_muatan(entri=2, alasan="Putusan 12/2026", by=BY, at=AT)
    assert list(Muatan.objects.values_list("entri_id", flat=True)) == [1, 3, 4]
    penghapusan = Entri.objects.get(urutan=4)
    assert penghapusan.peristiwa == "jejak.muatan_dihapus"
    ditolak("DELETE FROM jejak_muatan WHERE entri_id = 1", "hanya dapat dihapus")
    ditolak("DELETE FROM jejak_muatan WHERE entri_id = 4", "hanya dapat dihapus")


def test_erasure_recorded_before_an_entry_does_not_open_that_entry() -> None:
    with tindakan("jejak.muatan_dihapus", by=BY, at=AT) as catatan:
        catatan.perihal("entri", 4)  # itself
        catatan.perihal("entri", 5)  # yet to come
    with tindakan("skp.ditetapkan", by=BY, at=AT):
        pass
    ditolak("DELETE FROM jejak_muatan WHERE entri_id = 4", "hanya dapat dihapus")
    ditolak("DELETE FROM jejak_muatan WHERE entri_id = 5", "hanya dapat dihapus")


@pytest.mark.parametrize("entri", [99, 4])
def test_erasing_what_is_not_there_or_an_erasure_changes_nothing(entri: int) -> None:
    hapus_muatan(entri=1, alasan="x", by=BY, at=AT)
    with pytest.raises(MuatanTidakAda):
        hapus_muatan(entri=entri, alasan="x", by=BY, at=AT)
    assert Entri.objects.count() == 4


def test_erasure_stands_alone() -> None:
    with pytest.raises(RuntimeError), tindakan("skp.ditetapkan", by=BY, at=AT):
        hapus_muatan(entri=1, alasan="x", by=BY, at=AT)
    assert Muatan.objects.count() == 3


def test_all_guards_stand_after_migrate() -> None:
    assert not [nama for nama in pemicu_hilang() if nama.startswith("jejak_")]
