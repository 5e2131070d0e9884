"""Activation codes: once, for a while, never readable again."""

from datetime import datetime, timedelta
from threading import Thread

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from kinerja.akun.models import KodeAktivasi, Pengguna
from kinerja.akun.services import KodeDitolak, aktifkan, buat_banyak_kode, buat_kode, tutup_pengguna
from kinerja.akun.services.kode import MASA
from kinerja.jejak.models import Entri, Muatan
from tests.akun.pembantu import ADMIN, AT, SANDI, akun

BARU = "Kata sandi yang baru 7"


@pytest.fixture
def siti(db: None) -> Pengguna:
    return akun(sandi=None)


def kode_untuk(pengguna: Pengguna, at: datetime = AT) -> str:
    return buat_kode(pengguna=pengguna, by=ADMIN, at=at)


def test_account_without_password_opens_with_its_code_only(siti: Pengguna) -> None:
    assert not siti.has_usable_password()
    pengguna = aktifkan(kode=kode_untuk(siti), sandi=BARU, at=AT + MASA - timedelta(seconds=1))
    assert pengguna.pk == siti.pk
    assert Pengguna.objects.get(pk=siti.pk).check_password(BARU)


def test_code_may_be_typed_in_small_letters_and_without_dashes(siti: Pengguna) -> None:
    kode = kode_untuk(siti).replace("-", " ").lower()
    assert aktifkan(kode=kode, sandi=BARU, at=AT) == siti


def test_code_works_once(siti: Pengguna) -> None:
    kode = kode_untuk(siti)
    aktifkan(kode=kode, sandi=BARU, at=AT)
    with pytest.raises(KodeDitolak):
        aktifkan(kode=kode, sandi="Sandi lain lagi 9", at=AT)
    assert Pengguna.objects.get(pk=siti.pk).check_password(BARU)


def test_newer_code_voids_the_older_one(siti: Pengguna) -> None:
    lama = kode_untuk(siti)
    kode_untuk(siti, AT + timedelta(hours=1))
    with pytest.raises(KodeDitolak):
        aktifkan(kode=lama, sandi=BARU, at=AT + timedelta(hours=2))


@pytest.mark.parametrize("kode", ["", "AAAA-AAAA-AAAA", "'; DROP TABLE", "é" * 40])
def test_unknown_code_is_refused(siti: Pengguna, kode: str) -> None:
    with pytest.raises(KodeDitolak):
        aktifkan(kode=kode, sandi=BARU, at=AT)


def test_old_code_and_code_of_a_closed_account_are_refused(siti: Pengguna) -> None:
    kode = kode_untuk(siti)
    with pytest.raises(KodeDitolak):
        aktifkan(kode=kode, sandi=BARU, at=AT + MASA)
    tutup_pengguna(pengguna=siti, alasan="pensiun", by=ADMIN, at=AT)
    with pytest.raises(KodeDitolak):
        aktifkan(kode=kode, sandi=BARU, at=AT)


def test_weak_password_leaves_the_code_unused(siti: Pengguna) -> None:
    kode = kode_untuk(siti)
    with pytest.raises(ValidationError):
        aktifkan(kode=kode, sandi="12345", at=AT)
    assert aktifkan(kode=kode, sandi=BARU, at=AT) == siti


def test_code_stands_nowhere_in_the_database(siti: Pengguna) -> None:
    kode = kode_untuk(siti)
    isi = " ".join(
        [*KodeAktivasi.objects.values_list("hash_kode", flat=True), *Muatan.objects.values_list("isi", flat=True)]
    )
    assert kode not in isi
    assert kode.replace("-", "") not in isi


def test_batch_is_one_act_with_few_queries(db: None, django_assert_max_num_queries: object) -> None:
    banyak = [akun(f"user{i}", sandi=None) for i in range(30)]
    sebelum = Entri.objects.count()
    with django_assert_max_num_queries(12):  # type: ignore[operator]  # pytest-django's fixture is untyped
        kode = buat_banyak_kode(daftar=banyak, by=ADMIN, at=AT)
    assert len(set(kode.values())) == 30
    assert Entri.objects.count() == sebelum + 1


def test_two_who_use_one_code_at_once_one_wins(basis_data_lepas: str) -> None:
    kode = kode_untuk(akun(sandi=None))
    hasil: list[str] = []

    def coba(sandi: str) -> None:
        try:
            aktifkan(kode=kode, sandi=sandi, at=AT)
            hasil.append(sandi)
        except KodeDitolak:
            hasil.append("")
        finally:
            connection.close()

    benang = [Thread(target=coba, args=(f"Sandi nomor {i} baru",)) for i in range(2)]
    for b in benang:
        b.start()
    for b in benang:
        b.join()
    menang = [sandi for sandi in hasil if sandi]
    assert len(menang) == 1
    assert Pengguna.objects.get().check_password(menang[0])


def test_sandi_of_the_helper_is_strong_enough(db: None) -> None:
    assert akun(sandi=SANDI).check_password(SANDI)
