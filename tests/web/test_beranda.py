"""The home page: what waits for whom, and how many queries it takes."""

from datetime import date, timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kinerja.organisasi.services import (
    IsiPegawai,
    IsiPenugasan,
    IsiStatus,
    catat_status,
    simpan_banyak_pegawai,
    simpan_banyak_penugasan,
)
from kinerja.skp.services import kembalikan_skp
from kinerja.web.selectors.beranda import beranda
from kinerja.web.selectors.perangkat import BarisUnit
from kinerja.web.selectors.perangkat.hasil import HasilUnit
from kinerja.web.selectors.perangkat.orang import HitungOrang
from tests.pabrik import HARI, SISTEM, Kota, Orang, kota_kecil, pukul
from tests.skp.pabrik import diajukan, ditetapkan

FEBRUARI = date(2026, 2, 10)


@pytest.fixture
def kota(db: None) -> Kota:
    """The small Pemda."""
    return kota_kecil()


def halaman(orang: Orang, on: date = HARI, query: str = "") -> str:
    """The home page of a person on a day."""
    client = Client()
    client.force_login(orang.pengguna)
    with time_machine.travel(pukul(on), tick=False):
        return client.get(f"/{query}").content.decode()


def test_a_day_without_work_says_so(kota: Kota) -> None:
    assert "Tidak ada yang menunggu Anda." in halaman(kota.walikota)


@pytest.mark.parametrize("kedudukan", ["pensiun", "meninggal"])
def test_who_holds_no_post_any_more_still_has_a_home(kota: Kota, kedudukan: str) -> None:
    catat_status(isi=IsiStatus(kota.staf.nip, kedudukan, HARI), by=SISTEM, at=pukul(HARI))
    with time_machine.travel(pukul(HARI), tick=False):
        client = Client()
        client.force_login(kota.staf.pengguna)
        assert client.get("/").status_code == 200
    assert beranda(kota.staf.sesi(HARI)).perlu == []


def test_the_first_line_names_person_posts_period_and_days_left(kota: Kota) -> None:
    html = halaman(kota.kasek)
    for kata in ("Nurul Aini", "Kepala SD Negeri 1", "Guru Ahli Pertama", "Januari 2026", "29 hari lagi"):
        assert kata in html


def test_who_has_no_skp_is_told_to_write_one_before_the_rules_day(kota: Kota) -> None:
    [tugas] = beranda(kota.staf.sesi()).perlu
    assert (tugas.kerja, tugas.objek) == ("Susun SKP", "2026 · Penata Layanan Operasional")
    assert tugas.tenggat == date(2026, 1, 31)
    assert tugas.sisa_hari == 29


def test_a_submitted_skp_waits_for_the_superior_and_is_known_to_wait_by_the_person(kota: Kota) -> None:
    diajukan(kota.staf, at=pukul(HARI))
    atasan = [t for t in beranda(kota.kasub.sesi(HARI + timedelta(days=3))).perlu if t.kerja == "Tetapkan SKP"]
    assert [(t.objek, t.keterangan) for t in atasan] == [
        ("Siti Rahma (Penata Layanan Operasional)", "diajukan 3 hari lalu")
    ]
    sendiri = beranda(kota.staf.sesi())
    assert sendiri.perlu == []
    assert [t.keterangan for t in sendiri.menunggu] == ["menunggu ditetapkan oleh Hendra Saputra"]


def test_a_returned_skp_comes_back_as_work(kota: Kota) -> None:
    skp = diajukan(kota.staf, at=pukul(HARI))
    kembalikan_skp(skp=skp.pk, versi=skp.kunci, pesan="Target belum sesuai.", by=kota.kasub.pelaku, at=pukul(HARI))
    [tugas] = beranda(kota.staf.sesi()).perlu
    assert (tugas.kerja, tugas.keterangan) == ("Perbaiki SKP", "dikembalikan dengan catatan")


def test_after_a_period_the_realisation_waits_for_one_and_the_mark_for_the_other(kota: Kota) -> None:
    ditetapkan(kota.staf, kota.kasub)
    staf, kasub = beranda(kota.staf.sesi(FEBRUARI)), beranda(kota.kasub.sesi(FEBRUARI))
    assert ("Isi realisasi", "Januari 2026") in [(t.kerja, t.objek) for t in staf.perlu]
    assert ("Nilai", "1 orang, Januari 2026") in [(t.kerja, t.objek) for t in kasub.perlu]


def test_the_team_table_puts_the_waiting_first_and_sorts_by_its_headers(kota: Kota) -> None:
    ditetapkan(kota.staf, kota.kasub)
    diajukan(kota.staf_pppk, at=pukul(HARI))
    awal = halaman(kota.kasub).partition("Tim Anda")[2]
    assert awal.index("Joko Susilo") < awal.index("Siti Rahma")
    terbalik = halaman(kota.kasub, query="?urut=-nama").partition("Tim Anda")[2]
    assert terbalik.index("Siti Rahma") < terbalik.index("Joko Susilo")
    assert 'aria-sort="descending"' in terbalik


def test_the_home_of_a_superior_takes_the_same_few_queries_for_two_people_and_for_fifty(kota: Kota) -> None:
    diajukan(kota.staf, at=pukul(HARI))
    sedikit = hitung(kota.kasub)
    tambah_staf(50)
    banyak = hitung(kota.kasub)
    assert banyak == sedikit
    assert banyak <= 12


@pytest.mark.parametrize("siapa", ["walikota", "kaban", "analis", "perencana"])
def test_the_homes_of_leaders_and_officers_do_not_grow_with_people(kota: Kota, siapa: str) -> None:
    sedikit = hitung(getattr(kota, siapa))
    tambah_staf(20)
    assert hitung(getattr(kota, siapa)) == sedikit


def hitung(orang: Orang) -> int:
    """Queries of the home page, sign-in and session included."""
    client = Client()
    client.force_login(orang.pengguna)
    with time_machine.travel(pukul(FEBRUARI), tick=False):
        client.get("/")
        with CaptureQueriesContext(
            connection,
        ) as kueri:
            assert client.get("/").status_code == 200
    return len(kueri)


def tambah_staf(n: int) -> None:
    """More people under the head of the section."""
    nip = [f"1985{i % 12 + 1:02d}15201001{1 + i % 2}{i:03d}" for i in range(n)]
    at = pukul(HARI)
    simpan_banyak_pegawai(isi=[IsiPegawai(x, f"Staf {x[-3:]}", status="pns") for x in nip], by=SISTEM, at=at)
    tugas = [IsiPenugasan(x, "STAF", "definitif", date(2025, 1, 1)) for x in nip]
    simpan_banyak_penugasan(isi=tugas, by=SISTEM, at=at)


def test_leaders_see_their_units_with_agreements_skp_and_marks(kota: Kota) -> None:
    ditetapkan(kota.staf, kota.kasub)
    html = halaman(kota.walikota).partition("Unit yang Anda pimpin")[2]
    baris = html[html.index("Badan Kepegawaian dan Pengembangan SDM") :].partition("</tr>")[0]
    assert "Eko Prasetyo" in baris
    assert "1 dari 7 orang" in baris
    assert "Bidang Mutasi" not in html.partition("Tim Anda")[0]
    assert "Bidang Mutasi" in halaman(kota.kaban).partition("Unit yang Anda pimpin")[2]
    assert "Unit yang Anda pimpin" not in halaman(kota.kabid_mutasi)


def test_the_personnel_agency_sees_mismatches_and_who_lags_behind(kota: Kota) -> None:
    html = halaman(kota.analis)
    assert "Data yang perlu diperiksa" in html
    assert "Dinas Pendidikan" in html.partition("Unit yang tertinggal")[2]


def test_planners_see_the_gaps_of_the_plan_with_their_lists(kota: Kota) -> None:
    assert "Belum ada rencana" in halaman(kota.perencana)


def test_few_marks_are_counted_but_not_told_by_predikat() -> None:
    orang = HitungOrang(orang=4, skp=4, harus_dinilai=4, predikat={"baik": 3, "kurang": 1})
    baris = BarisUnit(1, "Seksi", orang, None, (0, 0), HasilUnit(), HARI)
    assert (baris.dinilai, baris.sebaran) == (4, None)
    orang.predikat["baik"] = 4
    assert baris.sebaran is not None
    assert "Kurang/Misconduct 1" in baris.sebaran.uraian


def test_spending_is_cumulated_by_month_against_the_budget() -> None:
    hasil = HasilUnit(pagu=200, belanja={1: 50, 3: 49})
    baris = BarisUnit(1, "Dinas", HitungOrang(), None, (0, 0), hasil, HARI)
    assert baris.serapan == 49
    assert baris.grafik_serapan is not None
    assert [b[1] for b in baris.grafik_serapan.tabel.baris] == ["25", "25", "49"]


@pytest.mark.parametrize("urut", ["nama", "-nama", "pk", "skp", "-hasil", "serapan", "nilai", "apa saja"])
def test_the_units_sort_by_every_header(kota: Kota, urut: str) -> None:
    assert "Dinas Pendidikan" in halaman(kota.walikota, query=f"?urut_unit={urut}")


def test_a_post_named_after_its_unit_is_not_told_twice(kota: Kota) -> None:
    assert kota.kadis.sesi().pilihan[0].label == "Kepala Dinas Pendidikan"
    assert kota.staf.sesi().pilihan[0].label == "Penata Layanan Operasional, Subbidang Kepangkatan"
