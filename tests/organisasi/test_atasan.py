"""The superior of a day: one test a sentence of the design, on records alone."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.organisasi.atasan import (
    SELAMANYA,
    TUJUAN,
    AturanPK,
    Catatan,
    Halangan,
    Hasil,
    Naik,
    Pemangku,
    Pengecualian,
    Rentang,
    Susunan,
    atasan_pada,
    rentang_atasan,
)

AWAL = date(2026, 1, 1)
HARI = date(2026, 3, 10)
# Posts: 1 kepala daerah, 2 sekda, 3 kepala dinas, 4 kabid, 5 kasi, 6 staf (many holders), 7 kepala sekolah, 8 guru.
SUSUNAN = [
    Susunan(1, None, AWAL, kepala_daerah=True),
    Susunan(2, 1, AWAL, kepala_perangkat=True),
    Susunan(3, 2, AWAL, kepala_perangkat=True),
    Susunan(4, 3, AWAL),
    Susunan(5, 4, AWAL),
    Susunan(6, 5, AWAL),
    Susunan(7, 3, AWAL),
    Susunan(8, 7, AWAL),
]
PEMANGKU = [Pemangku(10 + n, 100 + n, n, "definitif", AWAL) for n in (1, 2, 3, 4, 5, 6)]
SATU, SEKDA, KADIS, KABID, KASI, STAF = PEMANGKU
PK_DENGAN_KEPALA_DAERAH = [AturanPK(True, date.min)]


def cari(siapa: Pemangku, tujuan: str = "kinerja", hari: date = HARI, **isi: Any) -> Hasil:
    """The superior, on the structure above with what the test adds or replaces."""
    baku: dict[str, Any] = {"pemangku": PEMANGKU, "susunan": SUSUNAN, "aturan_pk": PK_DENGAN_KEPALA_DAERAH}
    catatan = Catatan(**(baku | isi))
    hasil = atasan_pada(catatan, siapa, tujuan, hari)
    assert hasil is not None
    return hasil


def tanpa(*hilang: Pemangku) -> list[Pemangku]:
    return [p for p in PEMANGKU if p not in hilang]


def tugas(id_: int, pegawai: int, jabatan: int, jenis: str, mulai: date = AWAL, sampai: date = SELAMANYA) -> Pemangku:
    return Pemangku(id_, pegawai, jabatan, jenis, mulai, sampai)


@pytest.mark.parametrize("tujuan", TUJUAN)
def test_the_holder_of_the_superior_post_is_the_superior(tujuan: str) -> None:
    assert cari(STAF, tujuan) == Hasil(KASI.id)


def test_the_head_of_the_region_has_none() -> None:
    assert [cari(SATU, tujuan) for tujuan in TUJUAN] == [Hasil(None)] * 3


def test_a_vacant_post_is_climbed_over_and_the_climb_is_recorded() -> None:
    assert cari(STAF, pemangku=tanpa(KASI)) == Hasil(KABID.id, (Naik(5, "kosong"),))
    assert cari(STAF, pemangku=tanpa(KASI, KABID)) == Hasil(KADIS.id, (Naik(5, "kosong"), Naik(4, "kosong")))


def test_pj_then_plt_stand_for_a_vacant_post() -> None:
    plt, pj = tugas(30, 200, 5, "plt"), tugas(31, 201, 5, "pj")
    assert cari(STAF, pemangku=[*tanpa(KASI), plt]) == Hasil(30)
    assert cari(STAF, pemangku=[*tanpa(KASI), plt, pj]) == Hasil(31)
    assert cari(STAF, pemangku=[*PEMANGKU, plt, pj]) == Hasil(KASI.id)


def test_an_active_plh_comes_first_for_daily_acts_and_rating_stays_with_the_holder() -> None:
    plh = tugas(30, 200, 5, "plh", date(2026, 3, 9), date(2026, 3, 13))
    semua = [*PEMANGKU, plh]
    assert cari(STAF, "harian", pemangku=semua) == Hasil(30)
    assert cari(STAF, "harian", date(2026, 3, 14), pemangku=semua) == Hasil(KASI.id)
    assert cari(STAF, "kinerja", pemangku=semua) == Hasil(KASI.id)
    assert cari(STAF, "pk", pemangku=semua) == Hasil(KASI.id)


def test_a_plh_of_a_vacant_post_does_daily_acts_only() -> None:
    semua = [*tanpa(KASI), tugas(30, 200, 5, "plh")]
    assert cari(STAF, "harian", pemangku=semua) == Hasil(30)
    assert cari(STAF, "kinerja", pemangku=semua) == Hasil(KABID.id, (Naik(5, "kosong"),))


def test_nobody_is_own_superior_as_plt_of_the_superiors_post() -> None:
    plt = tugas(30, KASI.pegawai, 4, "plt")
    semua = [*tanpa(KABID), plt]
    assert cari(KASI, pemangku=semua) == Hasil(KADIS.id, (Naik(4, "sendiri"),))
    assert cari(plt, pemangku=semua) == Hasil(KADIS.id)
    assert cari(STAF, pemangku=semua) == Hasil(KASI.id)


def test_nobody_is_own_superior_as_plh_of_the_superiors_post() -> None:
    semua = [*PEMANGKU, tugas(30, KASI.pegawai, 4, "plh")]
    assert cari(KASI, "harian", pemangku=semua) == Hasil(KADIS.id, (Naik(4, "sendiri"),))
    assert cari(KASI, "kinerja", pemangku=semua) == Hasil(KABID.id)


def test_a_plh_of_ones_own_post_is_not_ones_superior() -> None:
    guru, kepala = tugas(30, 300, 8, "definitif"), tugas(31, 300, 7, "tugas_tambahan")
    semua = [*PEMANGKU, guru, kepala, tugas(32, 301, 7, "plh")]
    assert cari(guru, "harian", pemangku=semua) == Hasil(KADIS.id, (Naik(7, "sendiri"),))


def test_a_person_with_two_acting_posts_has_a_superior_for_each() -> None:
    plt_kabid, plt_kasi = tugas(30, 200, 4, "plt"), tugas(31, 200, 5, "plt")
    semua = [*tanpa(KABID, KASI), plt_kabid, plt_kasi]
    assert cari(plt_kabid, pemangku=semua) == Hasil(KADIS.id)
    assert cari(plt_kasi, pemangku=semua) == Hasil(KADIS.id, (Naik(4, "sendiri"),))
    assert cari(STAF, pemangku=semua) == Hasil(31)


def test_many_holders_of_one_post_have_the_same_superior() -> None:
    rekan = tugas(30, 200, 6, "definitif")
    assert cari(rekan, pemangku=[*PEMANGKU, rekan]) == cari(STAF) == Hasil(KASI.id)


def test_of_many_holders_of_a_superior_post_the_longest_answers() -> None:
    lama = tugas(31, 201, 5, "definitif", date(2025, 1, 1))
    assert cari(STAF, pemangku=[*PEMANGKU, lama]) == Hasil(31)


def test_teachers_answer_to_the_teacher_who_leads_the_school_and_that_one_to_the_agency() -> None:
    guru, kepala = tugas(30, 300, 8, "definitif"), tugas(31, 300, 7, "tugas_tambahan")
    rekan = tugas(32, 301, 8, "definitif")
    semua = [*PEMANGKU, guru, kepala, rekan]
    assert cari(rekan, pemangku=semua) == Hasil(31)
    assert cari(guru, pemangku=semua) == Hasil(KADIS.id, (Naik(7, "sendiri"),))
    assert cari(kepala, pemangku=semua) == Hasil(KADIS.id)


def test_the_head_of_an_agency_signs_with_the_kepala_daerah_and_is_rated_by_the_sekda() -> None:
    assert cari(KADIS, "pk") == Hasil(SATU.id)
    assert cari(KADIS, "kinerja") == Hasil(SEKDA.id)
    assert cari(KABID, "pk") == Hasil(KADIS.id)


def test_the_pemda_may_set_otherwise_from_a_day_on() -> None:
    aturan = [AturanPK(True, date.min, date(2026, 2, 28)), AturanPK(False, date(2026, 3, 1))]
    assert cari(KADIS, "pk", date(2026, 2, 28), aturan_pk=aturan) == Hasil(SATU.id)
    assert cari(KADIS, "pk", date(2026, 3, 1), aturan_pk=aturan) == Hasil(SEKDA.id)


def test_the_agreement_of_a_division_under_a_vacant_head_goes_up_the_structure() -> None:
    assert cari(KABID, "pk", pemangku=tanpa(KADIS)) == Hasil(SEKDA.id, (Naik(3, "kosong"),))


def test_without_a_kepala_daerah_the_agreement_falls_back_on_the_structure() -> None:
    assert cari(KADIS, "pk", pemangku=tanpa(SATU)) == Hasil(SEKDA.id, (Naik(1, "kosong"),))


def test_an_exception_holds_for_its_purpose_and_days() -> None:
    khusus = [Pengecualian(6, "kinerja", 4, date(2026, 3, 1), date(2026, 3, 31))]
    assert cari(STAF, "kinerja", pengecualian=khusus) == Hasil(KABID.id)
    assert cari(STAF, "harian", pengecualian=khusus) == Hasil(KASI.id)
    assert cari(STAF, "kinerja", date(2026, 4, 1), pengecualian=khusus) == Hasil(KASI.id)


def test_an_exception_also_steers_the_climb() -> None:
    khusus = [Pengecualian(5, "kinerja", 3, AWAL)]
    assert cari(STAF, pemangku=tanpa(KASI), pengecualian=khusus) == Hasil(KADIS.id, (Naik(5, "kosong"),))


def test_an_exception_that_leads_to_nobody_falls_back_on_the_structure() -> None:
    khusus = [Pengecualian(6, "kinerja", 99, AWAL)]
    assert cari(STAF, pengecualian=khusus) == Hasil(KASI.id, (Naik(99, "kosong"),))


def test_who_is_absent_by_rule_is_climbed_over_on_those_days() -> None:
    cuti = [Halangan(KASI.pegawai, date(2026, 3, 1), date(2026, 3, 31), menilai=False)]
    assert cari(STAF, halangan=cuti) == Hasil(KABID.id, (Naik(5, "berhalangan"),))
    assert cari(STAF, hari=date(2026, 4, 1), halangan=cuti) == Hasil(KASI.id)
    plt = tugas(30, 200, 5, "plt")
    assert cari(STAF, halangan=cuti, pemangku=[*PEMANGKU, plt]) == Hasil(30)


def test_who_has_died_or_retired_holds_nothing_and_has_no_superior() -> None:
    henti = [Halangan(KASI.pegawai, date(2026, 3, 1), menilai=False, berakhir=frozenset({"definitif"}))]
    assert cari(STAF, halangan=henti) == Hasil(KABID.id, (Naik(5, "kosong"),))
    catatan = Catatan(PEMANGKU, SUSUNAN, halangan=henti)
    assert atasan_pada(catatan, KASI, "kinerja", HARI) is None
    assert rentang_atasan(catatan, KASI, "kinerja") == [Rentang(AWAL, date(2026, 2, 28), Hasil(KABID.id))]


def test_a_circle_of_posts_ends_the_climb() -> None:
    putar = [Susunan(1, 2, AWAL), Susunan(2, 1, AWAL), Susunan(3, 2, AWAL)]
    assert cari(KADIS, pemangku=[KADIS], susunan=putar) == Hasil(None, (Naik(2, "kosong"), Naik(1, "kosong")))


def test_ranges_change_on_the_day_the_superior_changes() -> None:
    lama = KASI._replace(sampai=date(2026, 3, 31))
    baru = tugas(30, 200, 5, "definitif", date(2026, 4, 6))
    catatan = Catatan([*tanpa(KASI), lama, baru], SUSUNAN)
    assert rentang_atasan(catatan, STAF, "kinerja") == [
        Rentang(AWAL, date(2026, 3, 31), Hasil(KASI.id)),
        Rentang(date(2026, 4, 1), date(2026, 4, 5), Hasil(KABID.id, (Naik(5, "kosong"),))),
        Rentang(date(2026, 4, 6), SELAMANYA, Hasil(30)),
    ]


# --- any history: the ranges say for each day what the function says for that day

HARI_KE = st.integers(0, 40).map(lambda n: AWAL + timedelta(days=n))
JENIS = ["definitif", "tugas_tambahan", "plt", "plh", "pj", "pjs"]


@st.composite
def masa(draw: st.DrawFn) -> tuple[date, date]:
    mulai = draw(HARI_KE)
    return mulai, draw(st.one_of(st.just(SELAMANYA), st.integers(0, 20).map(lambda n: mulai + timedelta(days=n))))


@st.composite
def sejarah(draw: st.DrawFn) -> Catatan:
    jabatan = st.integers(1, 5)
    pemangku = [
        Pemangku(n, draw(st.integers(1, 5)), draw(jabatan), draw(st.sampled_from(JENIS)), *draw(masa()))
        for n in range(draw(st.integers(1, 8)))
    ]
    susunan = []
    for post in range(1, 6):
        potong = draw(HARI_KE)
        atasan = st.one_of(st.none(), jabatan)
        ciri: dict[str, Any] = {"kepala_perangkat": draw(st.booleans()), "kepala_daerah": post == 1}
        susunan.append(Susunan(post, draw(atasan), AWAL, potong, **ciri))
        susunan.append(Susunan(post, draw(atasan), potong + timedelta(days=1), **ciri))
    khusus = [
        Pengecualian(draw(jabatan), draw(st.sampled_from(TUJUAN)), draw(jabatan), *draw(masa()))
        for _ in range(draw(st.integers(0, 3)))
    ]
    halangan = [
        Halangan(
            draw(st.integers(1, 5)), *draw(masa()), draw(st.booleans()), draw(st.frozensets(st.sampled_from(JENIS)))
        )
        for _ in range(draw(st.integers(0, 3)))
    ]
    ganti = draw(HARI_KE)
    aturan = [AturanPK(True, date.min, ganti), AturanPK(False, ganti + timedelta(days=1))]
    return Catatan(pemangku, susunan, khusus, halangan, aturan)


@settings(max_examples=120, deadline=None)
@given(sejarah())
def test_ranges_equal_the_day_by_day_answer_for_any_history(catatan: Catatan) -> None:
    hari = [AWAL + timedelta(days=n) for n in range(64)]
    for p in [p for daftar in catatan.pemangku.values() for p in daftar]:
        for tujuan in TUJUAN:
            rentang = rentang_atasan(catatan, p, tujuan)
            assert all(a.sampai < b.mulai for a, b in pairwise(rentang))
            for satu in hari:
                milik = next((r.hasil for r in rentang if r.mulai <= satu <= r.sampai), None)
                assert milik == atasan_pada(catatan, p, tujuan, satu)


@settings(max_examples=100, deadline=None)
@given(sejarah(), HARI_KE)
def test_nobody_is_own_superior_and_a_superior_holds_that_day(catatan: Catatan, hari: date) -> None:
    semua = {p.id: p for daftar in catatan.pemangku.values() for p in daftar}
    for p in semua.values():
        for tujuan in TUJUAN:
            hasil = atasan_pada(catatan, p, tujuan, hari)
            if hasil is None or hasil.atasan is None:
                continue
            atasan = semua[hasil.atasan]
            assert atasan.pegawai != p.pegawai
            assert atasan.mulai <= hari <= atasan.sampai
            assert tujuan == "harian" or atasan.jenis != "plh"
