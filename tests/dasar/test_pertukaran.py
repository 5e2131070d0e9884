"""All rows or none: an import that has one problem, or is only a trial, leaves the database as it was."""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.contrib.auth.models import Group
from django.db import IntegrityError

from kinerja.dasar.pemicu import Bentrok
from kinerja.dasar.pertukaran import Hasil, Jenis, ekspor, impor
from kinerja.dasar.tabel import Baris, Bentuk, Kolom, Nilai

AT = datetime(2026, 1, 2, tzinfo=UTC)
BENTUK = Bentuk((Kolom("nama", wajib=True),), kunci=("nama",))


def muat_kelompok(baris: Sequence[Baris], *, by: str, at: datetime, percobaan: bool) -> Hasil:
    """Stores every row at once, then refuses the forbidden ones: what was stored must be undone."""
    assert (by, at) == ("penguji", AT)
    ada = set(Group.objects.values_list("name", flat=True))
    baru = [satu for satu in baris if satu.teks("nama") not in ada]
    for satu in baru:
        Group.objects.create(name=satu.teks("nama"))
    masalah = tuple(satu.masalah("nama", "Dilarang.") for satu in baris if satu.teks("nama").startswith("x"))
    return Hasil(baru=len(baru), sama=len(baris) - len(baru), masalah=masalah)


def tulis_kelompok(tahun: int | None) -> Iterable[Mapping[str, Nilai]]:
    return [{"nama": nama} for nama in Group.objects.order_by("name").values_list("name", flat=True)]


JENIS: Jenis[str] = Jenis("kelompok", "Kelompok", BENTUK, muat_kelompok, tulis_kelompok)


def coba(isi: str, *, percobaan: bool = False) -> Hasil:
    return impor(JENIS, io.BytesIO(isi.encode()), by="penguji", at=AT, percobaan=percobaan, nama="k.csv")


def tersimpan() -> list[str]:
    return list(Group.objects.order_by("name").values_list("name", flat=True))


@pytest.mark.django_db
def test_good_rows_are_stored_and_a_second_time_change_nothing() -> None:
    assert coba("nama\nsatu\ndua\n") == Hasil(baru=2)
    assert coba("nama\nsatu\ndua\ntiga\n") == Hasil(baru=1, sama=2)
    assert tersimpan() == ["dua", "satu", "tiga"]


@pytest.mark.django_db
def test_a_trial_counts_truly_and_keeps_nothing() -> None:
    assert coba("nama\nsatu\ndua\n", percobaan=True) == Hasil(baru=2)
    assert tersimpan() == []


@pytest.mark.django_db
def test_one_problem_undoes_all_rows() -> None:
    hasil = coba("nama\nsatu\nxdua\nxtiga\n")
    assert tersimpan() == []
    assert (hasil.baru, hasil.sama, hasil.ditolak) == (0, 0, 2)
    assert [str(masalah) for masalah in hasil.masalah] == [
        "k.csv, baris 3, kolom nama: Dilarang.",
        "k.csv, baris 4, kolom nama: Dilarang.",
    ]


@pytest.mark.django_db
def test_a_file_that_cannot_be_read_never_reaches_the_app() -> None:
    hasil = coba("nama,lain\nsatu,\n,y\n")
    assert (hasil.ditolak, [str(masalah) for masalah in hasil.masalah]) == (
        1,
        ["k.csv, baris 3, kolom nama: Wajib diisi."],
    )
    assert "lain" in str(hasil.peringatan[0])
    assert tersimpan() == []


@pytest.mark.django_db
def test_the_reasons_of_an_app_are_cut_at_two_hundred_and_the_rest_counted() -> None:
    hasil = coba("nama\n" + "".join(f"x{n}\n" for n in range(300)))
    assert (len(hasil.masalah), hasil.masalah_lain, hasil.ditolak) == (200, 100, 300)


@pytest.mark.django_db
def test_an_error_of_the_app_is_not_swallowed_and_keeps_nothing() -> None:
    def gagal(baris: Sequence[Baris], *, by: str, at: datetime, percobaan: bool) -> Hasil:
        Group.objects.create(name="sempat")
        raise IntegrityError("kendala")

    with pytest.raises(IntegrityError):
        impor(Jenis("k", "K", BENTUK, gagal, tulis_kelompok), io.BytesIO(b"nama\nsatu\n"), by="", at=AT, nama="k.csv")
    assert tersimpan() == []


@pytest.mark.django_db
def test_the_refusal_of_a_database_guard_is_a_problem_of_the_file() -> None:
    def tertolak(baris: Sequence[Baris], *, by: str, at: datetime, percobaan: bool) -> Hasil:
        Group.objects.create(name="sempat")
        raise Bentrok("satu_pemegang", "Jabatan ini sudah ada pemegangnya.")

    hasil = impor(
        Jenis("k", "K", BENTUK, tertolak, tulis_kelompok), io.BytesIO(b"nama\na\n"), by="", at=AT, nama="k.csv"
    )
    assert [str(masalah) for masalah in hasil.masalah] == ["k.csv: Jabatan ini sudah ada pemegangnya."]
    assert tersimpan() == []


@pytest.mark.django_db
def test_export_then_import_changes_nothing(tmp_path: Path) -> None:
    coba("nama\n=rumus\n'Aisyiyah\n- strip\n")
    for nama in ("k.csv", "k.xlsx"):
        assert ekspor(JENIS, tmp_path / nama) == 3
        assert impor(JENIS, tmp_path / nama, by="penguji", at=AT) == Hasil(sama=3)


@pytest.mark.django_db
def test_rows_going_by_can_be_watched() -> None:
    dilihat: list[int] = []

    def pantau(baris: Sequence[Baris]) -> Iterator[Baris]:
        for satu in baris:
            dilihat.append(satu.nomor)
            yield satu

    hasil = impor(JENIS, io.BytesIO(b"nama\na\nb\n"), by="penguji", at=AT, nama="k.csv", pantau=pantau)
    assert hasil == Hasil(baru=2)
    assert set(dilihat) == {2, 3}
