"""Home of a personnel desk tells kept counts: the right ones, of a moment it names, never dearer for a larger Pemda."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_tasks_db.models import DBTaskResult

from kinerja.akun.models import Pengguna
from kinerja.dasar.hitungan import Hitungan, hitungan, simpan_hitungan
from kinerja.organisasi import services
from kinerja.organisasi.kotak import periksa_semua
from kinerja.organisasi.kotak.hitungan import hitung_kotak, jumlah_kotak
from kinerja.organisasi.selectors.unit import pohon_unit
from kinerja.organisasi.services.laporan import jawab, lapor, tindak_lanjuti_banyak
from kinerja.organisasi.tugas import hitung_kotak_harian
from kinerja.web.selectors.meja import baca_meja
from kinerja.web.selectors.perangkat.terhitung import hitung_tertinggal
from kinerja.web.tugas import hitung_tertinggal_harian
from tests.pabrik import SISTEM, Kota, kota_kecil, masuk, pukul
from tests.serentak import serentak
from tests.skp.pabrik import ditetapkan
from tests.web.test_beranda import tambah_staf

ON = date(2026, 2, 2)
AT = pukul(ON)


@pytest.fixture(autouse=True)
def jam() -> Iterator[None]:
    with time_machine.travel(AT, tick=False):
        yield


@pytest.fixture
def kota(db: None) -> Kota:
    return kota_kecil()


def kosongkan(kota: Kota) -> None:
    """A division and an agency lose their heads."""
    for orang in (kota.kasub, kota.kadis):
        services.akhiri_penugasan(penugasan=orang.penugasan, sampai=ON - timedelta(1), by=SISTEM, at=AT)


def temuan(pengguna: Pengguna) -> dict[str, int]:
    isi = masuk(pengguna).get("/").context["ketidaksesuaian"]
    return {str(h.judul): h.jumlah for h in isi}


def test_what_does_not_fit_is_told_as_it_was_counted_and_an_answer_counts_at_once(kota: Kota) -> None:
    assert temuan(kota.bkpsdm) == {}
    kosongkan(kota)
    assert temuan(kota.bkpsdm) == {}  # of the same minute, and the page says so
    assert "Dihitung 2 Feb 2026 15.00" in masuk(kota.bkpsdm).get("/").content.decode()
    laporan = lapor(pegawai=kota.staf.pegawai, hal="atasan", uraian="Bukan itu.", by=kota.staf.pelaku, at=AT)
    hitung_kotak(at=AT)
    baru = temuan(kota.bkpsdm)
    assert baru["Dilaporkan pegawai"] == 1
    assert baru["Jabatan kosong"] == 2
    jawab(laporan=laporan, jawaban="Sudah dibetulkan.", by=SISTEM, at=AT)
    kosong = [t for t in periksa_semua(ON, pohon_unit(ON)) if t.jenis == "jabatan_kosong"]
    tindak_lanjuti_banyak(temuan=[(t.jenis, t.kunci) for t in kosong], catatan="Seleksi.", by=SISTEM, at=AT)
    assert temuan(kota.bkpsdm) == {k: n for k, n in baru.items() if k not in ("Dilaporkan pegawai", "Jabatan kosong")}


def test_the_kept_numbers_are_those_of_the_inbox_in_every_scope(kota: Kota) -> None:
    kosongkan(kota)
    satu = hitung_kotak(at=AT)
    dinas = {kota.unit["10"].pk, kota.unit["10.9"].pk}
    for unit in (None, dinas, set[int]()):
        inbox = Counter(t.jenis for t in periksa_semua(ON, pohon_unit(ON), unit) if not t.catatan)
        assert jumlah_kotak(satu, unit) == inbox
    assert sum(temuan(kota.operator.pengguna).values()) == jumlah_kotak(satu, dinas).total() > 0


def test_units_that_lag_behind_are_told_with_the_units_one_looks_after_only(kota: Kota) -> None:
    ditetapkan(kota.staf, kota.kasub)
    semua = masuk(kota.bkpsdm).get("/").context
    baris = {u.nama: (u.belum_skp, u.orang) for u in semua["tertinggal"]}
    assert baris["Badan Kepegawaian dan Pengembangan SDM"] == (6, 7)
    assert semua["tertinggal"][0].belum_skp == 6  # the most first
    milik = masuk(kota.operator.pengguna).get("/").context["tertinggal"]
    assert {u.nama for u in milik} == {"Dinas Pendidikan", "SD Negeri 1"}


def test_who_looks_after_five_minutes_has_it_counted_again_once(kota: Kota) -> None:
    temuan(kota.bkpsdm)
    temuan(kota.bkpsdm)
    assert DBTaskResult.objects.count() == 0
    kosongkan(kota)
    with time_machine.travel(AT + timedelta(minutes=6), tick=False):
        for _lihat in range(2):
            assert temuan(kota.bkpsdm) == {}
        tugas = set(DBTaskResult.objects.values_list("task_path", flat=True))
        assert DBTaskResult.objects.count() == 2
        assert tugas == {hitung_kotak_harian.module_path, hitung_tertinggal_harian.module_path}
        hitung_kotak_harian.call()
        hitung_tertinggal_harian.call()
        assert temuan(kota.bkpsdm)["Jabatan kosong"] == 2
    assert DBTaskResult.objects.count() == 2


def test_a_count_of_yesterday_is_not_told_today(kota: Kota) -> None:
    temuan(kota.bkpsdm)
    kosongkan(kota)
    with time_machine.travel(AT + timedelta(days=1), tick=False):
        assert temuan(kota.bkpsdm)["Jabatan kosong"] == 2
    assert DBTaskResult.objects.count() == 0


def test_an_older_count_never_takes_the_place_of_a_newer_one(db: None) -> None:
    simpan_hitungan("uji", {"n": 2}, at=AT)
    simpan_hitungan("uji", {"n": 1}, at=AT - timedelta(minutes=1))
    assert hitungan("uji")["uji"].isi == {"n": 2}
    assert hitungan("tidak ada") == {}


@pytest.mark.parametrize("siapa", ["bkpsdm", "operator", "analis"])
def test_the_queries_of_a_desk_do_not_grow_with_the_people_and_only_desks_pay_for_it(kota: Kota, siapa: str) -> None:
    orang = getattr(kota, siapa)
    pengguna = orang if isinstance(orang, Pengguna) else orang.pengguna
    sedikit = kueri(pengguna)
    tambah_staf(20)
    hitung_kotak(at=AT)
    hitung_tertinggal(at=AT)
    assert len(kueri(pengguna)) == len(sedikit) <= 15
    assert len([sql for sql in sedikit if "dasar_hitungan" in sql]) == 1
    assert [sql for sql in kueri(kota.staf.pengguna) if "dasar_hitungan" in sql] == []


def kueri(pengguna: Pengguna) -> list[str]:
    """Of the second visit: the first may count."""
    client = masuk(pengguna)
    client.get("/")
    with CaptureQueriesContext(connection) as semua:
        assert client.get("/").status_code == 200
    return [q["sql"] for q in semua.captured_queries]


def test_two_desks_that_look_first_at_the_same_moment_keep_one_count(basis_data_lepas: str) -> None:
    kota = kota_kecil()
    sesi = kota.analis.sesi(ON)
    hasil = serentak(*[lambda: baca_meja(sesi, AT)] * 3)
    assert [type(x).__name__ for x in hasil] == ["Meja"] * 3, hasil
    assert sorted(Hitungan.objects.values_list("nama", flat=True)) == ["organisasi.kotak", "web.tertinggal"]
