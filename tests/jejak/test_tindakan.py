"""One act, one transaction, one entry; nothing when it fails; no gap when many write at once."""

import json
import subprocess
import sys
from datetime import UTC, date, datetime
from decimal import Decimal
from threading import Barrier, Thread

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction

from kinerja.akun.models import Pengguna
from kinerja.dasar.permintaan import PenghitungKueri
from kinerja.jejak.models import Entri, Muatan
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.jejak.verifikasi import verifikasi

AT = datetime(2026, 3, 10, 2, tzinfo=UTC)
BY = Pelaku(pengguna_id="1", pegawai_id="2", penugasan_id="3", nama="Siti Rahma", kapasitas="Kepala Bidang Mutasi")


def satu(peristiwa: str = "skp.ditetapkan") -> None:
    with tindakan(peristiwa, by=BY, at=AT) as catatan:
        catatan.perihal("skp", 17)


def akun_dengan_muatan(isi: object) -> None:
    with tindakan("akun.dibuat", by=BY, at=AT) as catatan:
        Pengguna.objects.create(username="x")
        catatan.muatan(isi=isi)


def dua_akun_senama() -> None:
    with tindakan("akun.dibuat", by=BY, at=AT):
        Pengguna.objects.create(username="x")
        Pengguna.objects.create(username="x")


@pytest.mark.django_db
def test_an_act_about_many_may_write_an_entry_for_each_and_nothing_of_all() -> None:
    with tindakan("dokumen.dicetak", by=BY, at=AT) as catatan:
        for n in (7, 8):
            catatan.tersendiri("dokumen", n, sha256=f"sidik {n}")
    entri = list(Entri.objects.order_by("urutan"))
    assert [(e.peristiwa, [p.subjek for p in e.perihal.all()], json.loads(e.muatan.isi)) for e in entri] == [
        ("dokumen.dicetak", [f"dokumen:{n}"], {"sha256": f"sidik {n}"}) for n in (7, 8)
    ]
    with tindakan("dokumen.dicetak", by=BY, at=AT) as catatan:
        catatan.muatan(jumlah=1)
        catatan.tersendiri("dokumen", 10)
    assert [list(e.perihal.values_list("subjek", flat=True)) for e in Entri.objects.filter(urutan__gt=2)] == [
        [],
        ["dokumen:10"],
    ]
    assert verifikasi().cacat is None


@pytest.mark.django_db
def test_entry_says_who_in_which_capacity_what_when_and_about_whom() -> None:
    with (
        time_machine.travel(datetime(2026, 3, 11, 5, tzinfo=UTC), tick=False),
        tindakan("skp.ditetapkan", by=BY, at=AT) as c,
    ):
        c.perihal("skp", 17)
        c.perihal("pegawai", 4)
        c.muatan(skp=17, ke="ditetapkan", nilai=Decimal("1.50"), hari=date(2026, 3, 10), saat=AT)
    entri = Entri.objects.get()
    assert (entri.urutan, entri.at, entri.dicatat) == (1, AT, datetime(2026, 3, 11, 5, tzinfo=UTC))
    assert (entri.pengguna, entri.pegawai, entri.penugasan, entri.nama, entri.kapasitas) == (
        *("1", "2", "3"),
        *("Siti Rahma", "Kepala Bidang Mutasi"),
    )
    assert sorted(entri.perihal.values_list("subjek", flat=True)) == ["pegawai:4", "skp:17"]
    assert json.loads(entri.muatan.isi) == {
        "skp": 17,
        "ke": "ditetapkan",
        "nilai": "1.50",
        "hari": "2026-03-10",
        "saat": "2026-03-10T02:00:00.000000+00:00",
    }


@pytest.mark.django_db
def test_what_has_no_canonical_form_is_refused_with_the_whole_act() -> None:
    with pytest.raises(TypeError, match="ledger"):
        akun_dengan_muatan(object())
    assert not Entri.objects.exists()
    assert not Pengguna.objects.exists()


@pytest.mark.django_db
def test_nested_acts_are_written_together_outer_first() -> None:
    with tindakan("pelantikan.dimulai", by=BY, at=AT):
        satu("penugasan.ditetapkan")
        satu("skp.ditutup")
        assert not Entri.objects.exists(), "written before the outer act was done"
    assert list(Entri.objects.values_list("peristiwa", flat=True)) == [
        *("pelantikan.dimulai", "penugasan.ditetapkan", "skp.ditutup"),
    ]
    assert verifikasi().cacat is None


@pytest.mark.django_db
def test_failed_act_leaves_neither_change_nor_entry() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        dua_akun_senama()
    assert not Pengguna.objects.exists()
    assert not Entri.objects.exists()
    satu()
    assert Entri.objects.get().urutan == 1


@pytest.mark.django_db
def test_inner_act_that_fails_and_is_caught_takes_only_itself_away() -> None:
    with tindakan("pelantikan.dimulai", by=BY, at=AT):
        satu("penugasan.ditetapkan")
        try:
            with tindakan("akun.dibuat", by=BY, at=AT):
                Pengguna.objects.create(username="x")
                satu("akun.kode_dibuat")
                raise ZeroDivisionError
        except ZeroDivisionError:
            pass
        satu("skp.ditutup")
    assert not Pengguna.objects.exists()
    assert list(Entri.objects.values_list("peristiwa", flat=True)) == [
        *("pelantikan.dimulai", "penugasan.ditetapkan", "skp.ditutup"),
    ]


@pytest.mark.django_db
def test_trial_that_is_undone_leaves_no_entry_and_no_gap() -> None:
    satu()
    with transaction.atomic():
        satu()
        transaction.set_rollback(True)
    satu()
    assert list(Entri.objects.values_list("urutan", flat=True)) == [1, 2]
    assert verifikasi().cacat is None


@pytest.mark.django_db
def test_clock_of_the_chain_never_runs_back() -> None:
    with time_machine.travel(datetime(2026, 3, 11, 5, tzinfo=UTC), tick=False):
        satu()
    with time_machine.travel(datetime(2026, 3, 11, 4, tzinfo=UTC), tick=False):
        satu()
    pertama, kedua = Entri.objects.values_list("dicatat", flat=True)
    assert pertama == kedua


@pytest.mark.django_db
def test_two_payloads_alike_have_different_hashes() -> None:
    satu()
    satu()
    assert len(set(Entri.objects.values_list("hash_muatan", flat=True))) == 2
    assert len(set(Muatan.objects.values_list("isi", flat=True))) == 1


@pytest.mark.django_db
def test_thousands_of_acts_in_one_transaction_are_inserted_in_large_batches() -> None:
    kueri = PenghitungKueri()
    luar = tindakan("impor.dijalankan", by=BY, at=AT)
    luar.__enter__()
    for _ke in range(3_000):
        satu("penugasan.ditetapkan")
    with connection.execute_wrapper(kueri):
        luar.__exit__(None, None, None)
    assert kueri.jumlah < 3_000 * 3 / 40
    assert verifikasi().jumlah == 3_001


def test_threads_that_write_at_once_make_one_chain_without_gap(basis_data_lepas: str) -> None:
    mulai = Barrier(4)

    def tulis() -> None:
        mulai.wait()
        for _ke in range(25):
            satu()
        connection.close()

    benang = [Thread(target=tulis) for _ke in range(4)]
    for b in benang:
        b.start()
    for b in benang:
        b.join()
    assert list(Entri.objects.values_list("urutan", flat=True)) == list(range(1, 101))
    assert verifikasi().cacat is None


PROSES = """
import django
django.setup()
from tests.jejak.test_tindakan import satu
for _ in range(25):
    satu()
"""


def test_processes_that_write_at_once_make_one_chain_without_gap(basis_data_lepas: str) -> None:
    proses = [subprocess.Popen([sys.executable, "-c", PROSES], stderr=subprocess.PIPE) for _ke in range(3)]
    galat = [p.communicate(timeout=120)[1] for p in proses]
    assert [p.returncode for p in proses] == [0, 0, 0], galat
    assert list(Entri.objects.values_list("urutan", flat=True)) == list(range(1, 76))
    assert verifikasi().cacat is None
