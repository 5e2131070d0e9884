"""The guards of the database hold on the engine under test; the suite runs on SQLite and on PostgreSQL."""

from datetime import date

import pytest
from django.contrib.auth.models import Group
from django.core.checks import run_checks
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction

from kinerja.dasar.pemicu import (
    Bentrok,
    TanpaTumpangTindih,
    TanpaUbahHapus,
    bentrok_dikenali,
    pasang_pemicu,
    pemicu_hilang,
)
from kinerja.dasar.pemicu import bentrok as modul_bentrok
from kinerja.dasar.pemicu import pasang as modul_pasang

TETAP = TanpaUbahHapus("uji_buku", pesan="Buku ini 'tetap'.")
MASA = TanpaTumpangTindih(
    "uji_satu_pemegang",
    "uji_masa",
    kolom_sama=("jabatan", "unit"),
    syarat="jenis = 'definitif' AND sah",
    pesan="Jabatan ini sudah ada pemegangnya.",
)
pytestmark = pytest.mark.django_db
JAN, FEB, MAR = date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)


def jalankan(perintah: str, *isi: str | int | date | None) -> None:
    with transaction.atomic(), connection.cursor() as kursor:
        kursor.execute(perintah, isi)


def jumlah(tabel: str) -> int:
    with connection.cursor() as kursor:
        kursor.execute(f"SELECT count(*) FROM {tabel}")
        return int(kursor.fetchone()[0])


@pytest.fixture(autouse=True)
def _tabel(monkeypatch: pytest.MonkeyPatch) -> None:
    jalankan("CREATE TABLE uji_buku (urutan bigint PRIMARY KEY, isi text, hash text UNIQUE)")
    jalankan(
        "CREATE TABLE uji_masa (id bigint PRIMARY KEY, jabatan bigint, unit text, jenis text, sah boolean, "
        "mulai date, sampai date)"
    )
    monkeypatch.setattr(modul_pasang, "daftar_pemicu", lambda: [TETAP, MASA])
    monkeypatch.setattr(modul_bentrok, "daftar_pemicu", lambda: [TETAP, MASA])
    assert pasang_pemicu() == ["uji_buku_tetap", "uji_satu_pemegang"]
    jalankan("INSERT INTO uji_buku VALUES (1, 'satu', 'a')")


# --- a table that only grows


@pytest.mark.parametrize(
    "perintah", ["UPDATE uji_buku SET isi = 'lain'", "DELETE FROM uji_buku", "DELETE FROM uji_buku WHERE urutan = 1"]
)
def test_a_change_of_what_is_there_is_refused_with_name_and_message(perintah: str) -> None:
    with pytest.raises(Bentrok, match="Buku ini 'tetap'") as galat, bentrok_dikenali():
        jalankan(perintah)
    assert galat.value.nama == "uji_buku_tetap"
    assert jumlah("uji_buku") == 1


def test_a_new_row_is_welcome() -> None:
    jalankan("INSERT INTO uji_buku VALUES (2, 'dua', 'b')")
    assert jumlah("uji_buku") == 2


@pytest.mark.parametrize("isi", ["(1, 'lain', 'b')", "(2, 'lain', 'a')"])
def test_no_row_takes_the_place_of_another_by_its_key_or_by_a_unique_column(isi: str) -> None:
    ganti = {
        "sqlite": f"INSERT OR REPLACE INTO uji_buku VALUES {isi}",
        "postgresql": f"INSERT INTO uji_buku VALUES {isi} ON CONFLICT (urutan) DO UPDATE SET isi = excluded.isi",
    }
    with pytest.raises(IntegrityError):
        jalankan(ganti[connection.vendor])
    with connection.cursor() as kursor:
        kursor.execute("SELECT urutan, isi, hash FROM uji_buku")
        assert kursor.fetchall() == [(1, "satu", "a")]


def test_the_table_cannot_be_emptied_at_once() -> None:
    with pytest.raises(Bentrok), bentrok_dikenali():
        jalankan("TRUNCATE uji_buku" if connection.vendor == "postgresql" else "DELETE FROM uji_buku")
    assert jumlah("uji_buku") == 1


# --- dated rows that do not overlap


def masa(
    nomor: int, mulai: date, sampai: date | None, *, jabatan: int = 7, jenis: str = "definitif", sah: bool = True
) -> None:
    with bentrok_dikenali():
        jalankan("INSERT INTO uji_masa VALUES (%s, %s, 'a', %s, %s, %s, %s)", nomor, jabatan, jenis, sah, mulai, sampai)


@pytest.mark.parametrize(
    ("mulai", "sampai"),
    [(FEB, date(2026, 2, 2)), (JAN, FEB), (JAN, None), (date(2026, 2, 28), MAR), (date(2026, 2, 28), None)],
)
def test_rows_that_share_a_day_are_refused_both_ends_included(mulai: date, sampai: date | None) -> None:
    masa(1, FEB, date(2026, 2, 28))
    with pytest.raises(Bentrok, match="sudah ada pemegangnya") as galat:
        masa(2, mulai, sampai)
    assert galat.value.nama == "uji_satu_pemegang"
    assert jumlah("uji_masa") == 1


def test_rows_that_touch_or_do_not_count_stand_side_by_side() -> None:
    masa(1, FEB, date(2026, 2, 28))
    masa(2, MAR, None)
    masa(3, JAN, date(2026, 1, 31))
    masa(4, FEB, None, jabatan=8)
    masa(5, date(2026, 2, 2), None, jenis="plt")
    masa(6, date(2026, 2, 3), None, sah=False)
    assert jumlah("uji_masa") == 6


def test_an_open_row_refuses_everything_after_it() -> None:
    masa(1, FEB, None)
    with pytest.raises(Bentrok):
        masa(2, date(2999, 1, 1), None)


def test_a_change_is_judged_like_a_new_row_and_not_against_itself() -> None:
    masa(1, JAN, date(2026, 1, 31))
    masa(2, FEB, None)
    jalankan("UPDATE uji_masa SET sampai = %s WHERE id = 1", date(2026, 1, 15))
    with pytest.raises(Bentrok), bentrok_dikenali():
        jalankan("UPDATE uji_masa SET sampai = %s WHERE id = 1", FEB)
    masa(3, MAR, None, jenis="plt")
    with pytest.raises(Bentrok), bentrok_dikenali():
        jalankan("UPDATE uji_masa SET jenis = 'definitif' WHERE id = 3")


def test_an_upsert_that_becomes_an_update_is_not_refused_for_overlapping_itself() -> None:
    masa(1, JAN, None)
    jalankan(
        "INSERT INTO uji_masa VALUES (1, 7, 'a', 'definitif', %s, %s, %s) "
        "ON CONFLICT (id) DO UPDATE SET sampai = excluded.sampai",
        True,
        JAN,
        FEB,
    )
    assert jumlah("uji_masa") == 1


# --- installed, found missing, repaired


def test_installing_again_touches_nothing() -> None:
    assert pasang_pemicu() == []
    assert pemicu_hilang() == []


def _copot() -> None:
    if connection.vendor == "postgresql":
        jalankan("DROP TRIGGER uji_buku_tetap_baris ON uji_buku")
        jalankan("ALTER TABLE uji_masa DROP CONSTRAINT uji_satu_pemegang")
    else:
        jalankan("DROP TRIGGER uji_buku_tetap_hapus")
        jalankan("DROP TRIGGER uji_satu_pemegang_ubah")


def test_a_dropped_guard_is_named_by_the_check_and_brought_back() -> None:
    _copot()
    assert pemicu_hilang() == ["uji_buku_tetap", "uji_satu_pemegang"]
    pesan = [str(satu.msg) for satu in run_checks(databases=["default"]) if satu.id == "dasar.W001"]
    assert pesan == [
        f"Pengaman basis data {nama} hilang atau berubah." for nama in ("uji_buku_tetap", "uji_satu_pemegang")
    ]
    assert pasang_pemicu() == ["uji_buku_tetap", "uji_satu_pemegang"]
    assert pemicu_hilang() == []


def test_a_guard_that_is_switched_off_or_hollowed_out_is_found_and_repaired() -> None:
    if connection.vendor == "postgresql":
        jalankan("ALTER TABLE uji_buku DISABLE TRIGGER uji_buku_tetap_kosong")
    else:
        jalankan("DROP TRIGGER uji_buku_tetap_hapus")
        jalankan("CREATE TRIGGER uji_buku_tetap_hapus BEFORE DELETE ON uji_buku BEGIN SELECT 1; END")
    assert pemicu_hilang() == ["uji_buku_tetap"]
    assert pasang_pemicu() == ["uji_buku_tetap"]
    with pytest.raises(Bentrok), bentrok_dikenali():
        jalankan("DELETE FROM uji_buku")
    assert pemicu_hilang() == []


def test_a_changed_declaration_replaces_the_old_guard() -> None:
    baru = TanpaTumpangTindih("uji_satu_pemegang", "uji_masa", kolom_sama=("unit",))
    assert pasang_pemicu([baru]) == ["uji_satu_pemegang"]
    masa(1, JAN, None, jabatan=1)
    with pytest.raises(Bentrok):
        masa(2, FEB, None, jabatan=2)


def test_migrate_installs_and_a_table_that_is_not_there_is_left_alone() -> None:
    _copot()
    call_command("migrate", verbosity=0)
    assert pemicu_hilang() == []
    tiada = TanpaUbahHapus("uji_tiada")
    assert (pasang_pemicu([tiada]), pemicu_hilang([tiada])) == ([], [])


# --- errors and names


def test_an_error_that_is_not_ours_goes_on_as_it_is() -> None:
    Group.objects.create(name="satu")
    with pytest.raises(IntegrityError), bentrok_dikenali(), transaction.atomic():
        Group.objects.create(name="satu")


@pytest.mark.parametrize("nama", ["dengan spasi", "", "a" * 51, "kutip'"])
def test_a_name_is_a_plain_short_identifier(nama: str) -> None:
    with pytest.raises(ValueError, match="Not a name"):
        TanpaTumpangTindih(nama, "uji_masa", kolom_sama=("jabatan",))
