"""`verifikasi` against somebody with the database password: what was done is named, and where."""

import tracemalloc
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from django.db import connection

from kinerja.dasar.waktu import hari
from kinerja.jejak.akar import akar_hari
from kinerja.jejak.models import Entri, Muatan
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import hapus_muatan, tindakan
from kinerja.jejak.verifikasi import Hasil, verifikasi
from tests.jejak.penyerang import Sql, geser, hapus, hitung_ulang, penyerang, sisipkan, tukar

AT = datetime(2026, 3, 10, 2, tzinfo=UTC)
BY = Pelaku(pengguna_id="1", pegawai_id="2", penugasan_id="3", nama="Siti Rahma", kapasitas="Kepala Bidang")
BANYAK = 9


pytestmark = pytest.mark.django_db


@pytest.fixture
def sql(db: None) -> Iterator[Sql]:
    """Nine honest entries, and the way past the program."""
    catat(BANYAK)
    with penyerang() as sql:
        yield sql


def catat(n: int) -> None:
    for i in range(n):
        with tindakan("skp.ditetapkan", by=BY, at=AT) as catatan:
            catatan.perihal("skp", i)
            catatan.perihal("pegawai", i % 3)
            catatan.muatan(skp=i, dari="diajukan", ke="ditetapkan")


def cacat(hasil: Hasil) -> tuple[int, str]:
    assert hasil.cacat is not None, "the attack was not noticed"
    assert hasil.cacat.pesan
    return hasil.cacat.urutan, hasil.cacat.jenis


def test_honest_chain_holds(sql: Sql) -> None:
    hasil = verifikasi()
    assert (hasil.jumlah, hasil.cacat) == (BANYAK, None)
    assert hasil.akar == akar_hari(hari(datetime.now(UTC)), datetime.now(UTC)).akar


def test_empty_chain_holds() -> None:
    assert verifikasi() == Hasil(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", None)


KOLOM = {
    "at": "2020-01-01 00:00:00+00:00",
    "dicatat": "2020-01-01 00:00:00+00:00",
    "pengguna": "9",
    "pegawai": "9",
    "penugasan": "9",
    "nama": "Orang lain",
    "kapasitas": "Plt. Kepala Bidang",
    "peristiwa": "skp.dikembalikan",
    "hash_muatan": "ab" * 32,
    "hash_sebelum": "ab" * 32,
    "hash": "ab" * 32,
}


@pytest.mark.parametrize("urutan", [1, 5, BANYAK])
@pytest.mark.parametrize("kolom", KOLOM)
def test_changed_row_is_named_whatever_column(sql: Sql, kolom: str, urutan: int) -> None:
    sql(f"UPDATE jejak_entri SET {kolom} = ? WHERE urutan = ?", KOLOM[kolom], urutan)
    assert cacat(verifikasi()) == (urutan, "diubah")


@pytest.mark.parametrize("urutan", [1, 5])
def test_changed_row_with_recomputed_hash_is_named(sql: Sql, urutan: int) -> None:
    sesudah = Entri.objects.get(urutan=urutan + 1)
    sql("UPDATE jejak_entri SET nama = 'Orang lain' WHERE urutan = ?", urutan)
    hitung_ulang(urutan)
    for entri in [sesudah, *Entri.objects.filter(urutan__gt=urutan + 1)]:
        sql("UPDATE jejak_entri SET hash_sebelum = ? WHERE urutan = ?", entri.hash_sebelum, entri.urutan)
    sql("UPDATE jejak_entri SET hash = ? WHERE urutan = ?", sesudah.hash, sesudah.urutan)
    assert cacat(verifikasi()) == (urutan, "diubah")


def test_row_whose_moment_is_no_moment_is_named(sql: Sql) -> None:
    if connection.vendor == "sqlite":
        sql("UPDATE jejak_entri SET at = '2026-99-99 00:00:00' WHERE urutan = 4")
    else:
        sql("UPDATE jejak_entri SET at = '2026-03-11 00:00:00+00' WHERE urutan = 4")
    assert cacat(verifikasi()) == (4, "diubah")


@pytest.mark.parametrize("urutan", [1, 5, BANYAK - 1])
def test_removed_row_is_named(sql: Sql, urutan: int) -> None:
    hapus(sql, urutan, urutan)
    assert cacat(verifikasi()) == (urutan, "dihapus")


def test_several_removed_rows_are_named_from_the_first(sql: Sql) -> None:
    hapus(sql, 3, 6)
    assert cacat(verifikasi()) == (3, "dihapus")


@pytest.mark.parametrize("lengkap", [True, False], ids=["with its subjects", "entries only"])
def test_removed_row_is_named_when_the_gap_is_closed(sql: Sql, lengkap: bool) -> None:
    hapus(sql, 5, 5)
    geser(sql, 6, -1, lengkap=lengkap)
    assert cacat(verifikasi()) == (5, "dihapus")


@pytest.mark.parametrize("lengkap", [True, False], ids=["with its subjects", "entries only"])
@pytest.mark.parametrize("berantai", [True, False], ids=["chained", "made up"])
@pytest.mark.parametrize("urutan", [1, 5])
def test_inserted_row_is_named(sql: Sql, urutan: int, berantai: bool, lengkap: bool) -> None:
    geser(sql, urutan, 1, lengkap=lengkap)
    sisipkan(sql, urutan, berantai=berantai, muatan=lengkap)
    assert cacat(verifikasi()) == (urutan, "disisipkan")


@pytest.mark.parametrize("urutan", [0, -7, BANYAK + 1, BANYAK + 5])
def test_row_put_at_an_end_is_named(sql: Sql, urutan: int) -> None:
    sisipkan(sql, urutan, berantai=False)
    assert cacat(verifikasi()) == (urutan, "disisipkan")


@pytest.mark.parametrize("lengkap", [True, False], ids=["with its subjects", "entries only"])
@pytest.mark.parametrize(("satu", "dua"), [(1, 2), (4, 5), (2, 7), (1, BANYAK), (8, 9)])
def test_exchanged_rows_are_named(sql: Sql, satu: int, dua: int, lengkap: bool) -> None:
    tukar(sql, satu, dua, lengkap=lengkap)
    assert cacat(verifikasi()) == (satu, "dipindahkan")


def test_row_moved_to_the_end_is_named(sql: Sql) -> None:
    tukar(sql, 4, BANYAK + 1)
    assert cacat(verifikasi()) == (4, "dipindahkan")


SUBJEK: dict[str, Callable[[Sql], object]] = {
    "added": lambda sql: sql("INSERT INTO jejak_perihal (id, entri_id, subjek) VALUES (900, 5, 'pegawai:77')"),
    "changed": lambda sql: sql("UPDATE jejak_perihal SET subjek = 'skp:77' WHERE entri_id = 5 AND subjek = 'skp:4'"),
    "removed": lambda sql: sql("DELETE FROM jejak_perihal WHERE entri_id = 5 AND subjek = 'skp:4'"),
    "moved": lambda sql: sql("UPDATE jejak_perihal SET entri_id = 5 WHERE entri_id = 7 AND subjek = 'skp:6'"),
}


@pytest.mark.parametrize("serangan", SUBJEK.values(), ids=SUBJEK)
def test_entry_is_named_whose_subject_was_touched(sql: Sql, serangan: Callable[[Sql], object]) -> None:
    serangan(sql)
    assert cacat(verifikasi()) == (5, "diubah")


@pytest.mark.parametrize("kolom", ["isi", "garam"])
def test_changed_payload_is_named(sql: Sql, kolom: str) -> None:
    sql(f"UPDATE jejak_muatan SET {kolom} = '{{}}' WHERE entri_id = 6")
    assert cacat(verifikasi()) == (6, "muatan_diubah")


def test_payload_gone_without_an_erasure_is_named(sql: Sql) -> None:
    sql("DELETE FROM jejak_muatan WHERE entri_id = 6")
    assert cacat(verifikasi()) == (6, "muatan_dihapus")


def test_payload_erased_by_decision_leaves_the_chain_whole(sql: Sql) -> None:
    hapus_muatan(entri=6, alasan="Putusan pengadilan 12/2026", by=BY, at=AT)
    assert not Muatan.objects.filter(entri=6).exists()
    assert verifikasi().cacat is None
    sql("DELETE FROM jejak_perihal WHERE subjek = 'entri:6'")
    assert cacat(verifikasi()) == (6, "muatan_dihapus")


def test_cut_tail_with_what_belonged_to_it_left_behind_is_named(sql: Sql) -> None:
    sql("DELETE FROM jejak_entri WHERE urutan > 7")
    assert cacat(verifikasi()) == (8, "dihapus")


def test_walk_takes_the_same_memory_for_four_times_the_entries(monkeypatch: pytest.MonkeyPatch) -> None:
    def puncak() -> int:
        """The lowest of three: what other threads take by chance is not the walk's."""
        return min(sekali() for _ in range(3))

    def sekali() -> int:
        tracemalloc.start()
        assert verifikasi().cacat is None
        besar = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return besar

    monkeypatch.setattr("kinerja.jejak.verifikasi.POTONG", 100)
    with tindakan("impor.dijalankan", by=BY, at=AT):
        catat(500)
    puncak()  # what is loaded once is loaded now
    sedikit = puncak()
    with tindakan("impor.dijalankan", by=BY, at=AT):
        catat(1500)
    assert puncak() < sedikit * 1.5
