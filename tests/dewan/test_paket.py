"""The figures of a half-year with people on every road: what is counted, where, when, and that nobody is named."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kinerja.dewan.kolom import (
    BELUM,
    DAFTAR_ANGKA,
    LEWAT,
    PEGAWAI,
    PELAKSANA,
    PERBAIKAN,
    PERIKSA,
    PINDAH,
    PK,
    TITIK,
    UNDUR,
)
from kinerja.dewan.selectors.paket import PaketFakta, susun_paket
from kinerja.dewan.selectors.periode import daftar_periode_paket
from kinerja.mutasi.models import Pelantikan, PesertaPelantikan
from kinerja.organisasi import services
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.services import IsiPenugasan, IsiUnit
from kinerja.pembinaan.models import EvaluasiTitik, RencanaPerbaikan
from kinerja.peraturan.periode import periode_kalender
from kinerja.peraturan.services import ubah_setelan
from kinerja.perjanjian.models import PerjanjianKinerja
from tests.dewan.pabrik import S1, Semester, semester, surat_ditandatangani
from tests.pabrik import SISTEM, kota_kecil, pukul

S2 = periode_kalender(2026, "semester")[1]
PU = "Dinas Pekerjaan Umum"


@pytest.fixture
def isi(db: None) -> Semester:
    """The half-year as it happened."""
    kota_kecil(S1.mulai)
    return semester()


def jumlah(paket: PaketFakta, *angka: str) -> list[int | None]:
    """Figures of the whole Pemda."""
    return [paket.jumlah.nilai[a] for a in angka]


def milik(paket: PaketFakta, nama: str) -> dict[str, int]:
    """What an agency is told to have."""
    return {a: n for b in paket.baris if b.nama == nama for a, n in b.nilai.items() if n is not None}


def test_a_moved_a_resigned_and_an_examined_person_are_counted_once_each(isi: Semester) -> None:
    paket = susun_paket(S1)
    assert jumlah(paket, PK, TITIK, BELUM, PERBAIKAN) == [31, 13, 7, 7]
    assert jumlah(paket, PINDAH, UNDUR, PERIKSA, PELAKSANA, LEWAT) == [7, 6, 12, 6, 6]
    assert milik(paket, PU) == {PEGAWAI: 31, PK: 20, PERIKSA: 7, PELAKSANA: 6, LEWAT: 6, "lama": 156}


def test_small_agencies_stand_in_the_sum_and_the_sums_hold(isi: Semester) -> None:
    paket = susun_paket(S1)
    assert "Kantor Arsip" in paket.tanpa
    for a in DAFTAR_ANGKA:
        sendiri = [n for b in paket.baris if (n := b.nilai[a.kode]) is not None]
        lain, semua = paket.lain.nilai[a.kode], paket.jumlah.nilai[a.kode]
        assert semua == sum(sendiri) + (lain or 0), a.kode
        assert all(n == 0 or n >= paket.batas for n in (*sendiri, lain, semua) if n is not None), a.kode


def test_what_happens_before_or_after_the_period_is_not_in_it(isi: Semester) -> None:
    """Only who holds a post, who is still in improvement, and nobody's events."""
    assert susun_paket(periode_kalender(2025, "semester")[1]).kosong
    sesudah = susun_paket(S2)
    assert jumlah(sesudah, PK, TITIK, PINDAH, UNDUR, PERIKSA, PELAKSANA) == [0] * 6
    assert jumlah(sesudah, PEGAWAI, PERBAIKAN) == [66, 7]


def diadakan_lagi(isi: Semester, hasil: str, dicatat: date) -> None:
    """The second checkpoint of those who had a note, held on the last day."""
    for satu in EvaluasiTitik.objects.filter(ke=1, hasil="catatan"):
        EvaluasiTitik.objects.create(
            kontrak=satu.kontrak, penugasan=satu.penugasan, ke=2, tanggal=S1.sampai, hasil=hasil, catatan="Lagi.",
            penilai=satu.penilai, nama_penilai="uji", dicatat_pada=pukul(dicatat),
        )  # fmt: skip


def test_an_act_recorded_late_counts_in_the_period_of_its_recording(isi: Semester) -> None:
    diadakan_lagi(isi, "memenuhi", S2.mulai + timedelta(days=3))
    assert jumlah(susun_paket(S1), TITIK, BELUM) == [13, 7]
    assert jumlah(susun_paket(S2), TITIK, BELUM) == [7, 0]


def test_history_that_a_file_brings_in_is_no_move(isi: Semester) -> None:
    Penugasan.objects.update(dicatat=pukul(S1.mulai + timedelta(days=50)))
    assert jumlah(susun_paket(S1), PINDAH) == [0]


def test_a_new_version_of_an_agreement_is_not_counted_again(isi: Semester) -> None:
    for satu in PerjanjianKinerja.objects.filter(penugasan__jabatan__kode="30.P"):
        satu.pk, satu.versi, satu.status = None, 2, "diubah"
        satu.save(force_insert=True)
    assert jumlah(susun_paket(S1), PK) == [31]


def test_a_letter_that_waits_is_no_resignation(isi: Semester) -> None:
    surat_ditandatangani(isi.bagian("30", 8, 1)[0], "30", S1.mulai + timedelta(days=90))
    assert jumlah(susun_paket(S1), UNDUR) == [6]


def test_a_person_held_twice_counts_once_with_the_last_result(isi: Semester) -> None:
    diadakan_lagi(isi, "memenuhi", S1.sampai)
    assert jumlah(susun_paket(S1), TITIK, BELUM) == [13, 0]


def test_who_left_the_post_is_not_in_improvement_any_more(isi: Semester) -> None:
    satu = RencanaPerbaikan.objects.earliest("pk").penugasan
    Penugasan.objects.filter(pk=satu.pk).update(sampai=S1.sampai - timedelta(days=1))
    assert jumlah(susun_paket(S1), PERBAIKAN) == [6]


def test_an_event_stands_in_the_agency_its_post_belonged_to_that_day(isi: Semester) -> None:
    """Merged in July: the half-year before still tells both; those examined stay where they were."""
    akhir = S1.sampai + timedelta(days=1)
    services.simpan_banyak_unit(
        isi=[IsiUnit("20", "Bidang Air", "bidang", akhir, False, "30")], by=SISTEM, at=pukul(akhir)
    )
    assert milik(susun_paket(S1), PU)[PERIKSA] == 7
    kini = milik(susun_paket(S2), "Dinas Perhubungan")
    assert kini[PEGAWAI] == 46


def test_the_queries_do_not_grow_with_people_or_agencies(isi: Semester) -> None:
    with CaptureQueriesContext(connection) as kueri:
        susun_paket(S1)
    assert len(kueri) <= 8


def test_only_periods_that_are_over_are_offered_and_of_one_kind_a_year(db: None) -> None:
    ubah_setelan(kunci="paket_dewan_irama", nilai="triwulan", mulai=date(2027, 1, 1), alasan="Perwal", by=SISTEM,
                 at=pukul(date(2026, 6, 1)))  # fmt: skip
    kode = [p.kode for p in daftar_periode_paket(date(2027, 7, 1))]
    assert kode[:5] == ["2027-TW2", "2027-TW1", "2026-S2", "2026-S1", "2025-S2"]
    assert daftar_periode_paket(date(2027, 6, 30))[0].kode == "2027-TW1"


def test_a_kind_chosen_within_a_year_waits_for_the_next(db: None) -> None:
    ubah_setelan(kunci="paket_dewan_irama", nilai="tahunan", mulai=date(2026, 3, 1), alasan="Perwal", by=SISTEM,
                 at=pukul(date(2026, 3, 1)))  # fmt: skip
    assert [p.kode for p in daftar_periode_paket(date(2027, 1, 5))][:2] == ["2026-S2", "2026-S1"]


def test_the_limit_is_the_one_of_the_last_day(isi: Semester) -> None:
    ubah_setelan(kunci="paket_dewan_batas", nilai=20, mulai=S1.sampai, alasan="Perwal", by=SISTEM, at=pukul(S1.sampai))
    paket = susun_paket(S1)
    assert paket.batas == 20
    assert milik(paket, PU) == {PEGAWAI: 31}
    assert jumlah(paket, PEGAWAI, PK, PERIKSA) == [66, 31, None]
    assert susun_paket(periode_kalender(2025, "semester")[1]).batas == 5


def test_a_confirmation_after_a_reorganisation_is_no_move(isi: Semester) -> None:
    acara = Pelantikan.objects.create(
        kode="kukuh", judul="Pengukuhan", jenis="pengukuhan", tanggal=S1.mulai, dibuat=pukul(S1.mulai), oleh="uji"
    )
    for p in Penugasan.objects.filter(
        jabatan__kode="20.Q", surat_pengunduran=None, mulai=S1.mulai + timedelta(days=40)
    ):
        PesertaPelantikan.objects.create(pelantikan=acara, pegawai=p.pegawai, jabatan=p.jabatan, penugasan=p)
    assert jumlah(susun_paket(S1), PINDAH) == [None]  # one is left


def test_the_longest_of_two_who_act_in_one_post_is_counted(isi: Semester) -> None:
    lain = isi.bagian("30", 5, 1)[0].nip
    tugas = [IsiPenugasan(lain, "20.S0", "plh", S1.sampai - timedelta(days=3), S1.sampai + timedelta(days=5))]
    services.simpan_banyak_penugasan(isi=tugas, by=SISTEM, at=pukul(S1.sampai))
    assert jumlah(susun_paket(S1), PELAKSANA, LEWAT, "lama") == [6, 6, 156]
