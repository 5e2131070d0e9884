"""A rater's own pattern: shares, time, what was approved together; others only where nobody can be guessed."""

import csv
from datetime import date, timedelta
from decimal import Decimal
from io import StringIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from kinerja.dasar.waktu import hari
from kinerja.penilaian.isian import IsianNilai
from kinerja.penilaian.models import RekapPenilai
from kinerja.penilaian.selectors.bahan_cermin import periode_cermin
from kinerja.penilaian.selectors.cermin import Cermin, cermin_penilai, nilai_tengah
from kinerja.penilaian.selectors.kalimat_cermin import kisaran, uraikan_cermin
from kinerja.penilaian.services import hitung_rekap_penilai, nilai_tim, tetapkan_penilaian
from kinerja.penilaian.tugas import hitung_rekap_penilai_harian
from kinerja.peraturan.periode import periode_dari_kode
from kinerja.skp.models import SKP, PeriodeRealisasi
from kinerja.skp.services import tetapkan_skp
from tests.pabrik import Kota, Orang, masuk, pukul
from tests.penilaian.pabrik import jam_pada, nilai_diberikan, skp_ditetapkan

pytestmark = pytest.mark.django_db
JUNI = date(2026, 6, 3)
jam = jam_pada(JUNI)
ALAMAT = "/penilaian/cermin/"
LIMA = ("2026-01", "2026-02", "2026-03", "2026-04", "2026-05")


def cermin(siapa: Orang, jenis: str = "periodik") -> Cermin:
    hitung_rekap_penilai(on=JUNI, at=pukul(JUNI))
    sesi = siapa.sesi(JUNI)
    unit = getattr(sesi.penugasan, "unit_pada_id", None)
    isi = cermin_penilai(pegawai_id=siapa.pegawai.pk, unit_id=unit, jenis=jenis, on=JUNI, pohon=sesi.pohon(JUNI))
    assert isi is not None
    return isi


def beri_lima(kota: Kota, hasil_kerja: str = "sesuai") -> None:
    """The head of the subdivision gives five marks, one a month."""
    for periode in LIMA:
        nilai_diberikan(kota.kasub, kota.staf, JUNI, periode=periode, hasil_kerja=hasil_kerja)


def beri_lain(kota: Kota, banyak: int = 5, hasil_kerja: str = "sesuai") -> None:
    """Other raters (five at most), in three agencies, two marks each."""
    semua = (
        (kota.kasek, kota.guru),
        (kota.kadis, kota.kasek),
        (kota.kabid_mutasi, kota.kasub),
        (kota.kaban, kota.kabid_mutasi),
        (kota.walikota, kota.sekda),
    )
    for penilai, dinilai in semua[:banyak]:
        for periode in LIMA[:2]:
            nilai_diberikan(penilai, dinilai, JUNI, periode=periode, hasil_kerja=hasil_kerja)


def test_too_few_marks_show_no_pattern_but_say_from_when(kota: Kota) -> None:
    for periode in LIMA[:4]:
        nilai_diberikan(kota.kasub, kota.staf, JUNI, periode=periode)
    nilai_diberikan(kota.kasub, kota.staf, JUNI, periode=LIMA[4], sampaikan=False)
    isi = masuk(kota.kasub).get(ALAMAT).content.decode()
    assert "Baru 4 nilai yang Anda sampaikan" in isi
    assert "sedikitnya 5 nilai" in isi
    assert "Sebaran nilai" not in isi


def test_own_shares_stand_beside_those_of_five_other_raters(kota: Kota) -> None:
    beri_lima(kota, "di_bawah")
    beri_lain(kota)
    c = cermin(kota.kasub)
    assert (c.jumlah["butuh_perbaikan"], c.pemda.penilai, c.pemda.jumlah and c.pemda.jumlah["baik"]) == (5, 5, 10)
    assert c.unit is not None
    assert c.unit.jumlah is None
    isi = masuk(kota.kasub).get(ALAMAT).content.decode()
    assert "Anda lebih sering memberi nilai di bawah Baik: 100% (kisaran 56-100%) di samping 0%." in isi
    assert "Perbandingan dengan Badan Kepegawaian dan Pengembangan SDM tidak ditampilkan" in isi


def test_four_other_raters_are_not_shown(kota: Kota) -> None:
    beri_lima(kota)
    beri_lain(kota, 4)
    c = cermin(kota.kasub)
    assert (c.pemda.penilai, c.pemda.jumlah, c.pembanding) == (4, None, [])
    isi = masuk(kota.kasub).get(ALAMAT).content.decode()
    assert "Perbandingan dengan seluruh Pemda tidak ditampilkan" in isi
    assert "Penilai lain" not in isi


def test_one_rater_who_gave_most_of_the_marks_hides_the_comparison(kota: Kota) -> None:
    beri_lima(kota)
    beri_lain(kota)
    assert cermin(kota.kasub).pemda.jumlah is not None
    for siapa in (kota.guru, kota.guru_pppk):
        for periode in LIMA[2:] if siapa is kota.guru else LIMA:
            nilai_diberikan(kota.kasek, siapa, JUNI, periode=periode)
    c = cermin(kota.kasub)
    assert (c.pemda.penilai, c.pemda.jumlah) == (5, None)


def test_others_are_those_of_the_last_count_and_own_marks_those_of_now(kota: Kota) -> None:
    beri_lima(kota)
    beri_lain(kota)
    assert hitung_rekap_penilai_harian.call() == 5  # the Pemda and three agencies; of yearly marks the Pemda only
    client = masuk(kota.kasub)
    isi = client.get(ALAMAT).content.decode()
    assert "Nilai penilai lain per 3 Jun 2026" in isi
    assert "Penilai lain se-Pemda memakai 1 dari 5 predikat" in isi
    nilai_diberikan(kota.kasub, kota.staf_pppk, JUNI, periode=LIMA[0], hasil_kerja="di_bawah")
    nilai_diberikan(kota.kasek, kota.guru, JUNI, periode=LIMA[4], hasil_kerja="di_bawah")
    isi = client.get(ALAMAT).content.decode()
    assert "Anda memakai 2 dari 5 predikat" in isi
    assert "Penilai lain se-Pemda memakai 1 dari 5 predikat" in isi
    assert hitung_rekap_penilai_harian.call() == 5
    assert "Penilai lain se-Pemda memakai 2 dari 5 predikat" in client.get(ALAMAT).content.decode()


def test_the_first_who_looks_on_a_new_day_has_the_others_counted(kota: Kota) -> None:
    beri_lima(kota)
    beri_lain(kota)
    hitung_rekap_penilai(on=JUNI - timedelta(days=1), at=pukul(JUNI - timedelta(days=1)))
    assert "per 3 Jun 2026" in masuk(kota.kasub).get(ALAMAT).content.decode()
    assert {hari(r.dihitung) for r in RekapPenilai.objects.filter(jenis="periodik")} == {JUNI}


def test_an_agency_that_is_gone_from_the_marks_leaves_the_count(kota: Kota) -> None:
    RekapPenilai.objects.create(jenis="periodik", kelompok="unit:0", periode="2026-05", dihitung=pukul(JUNI))
    beri_lima(kota)
    unit = kota.kasub.sesi(JUNI).pohon(JUNI).perangkat(getattr(kota.kasub.sesi(JUNI).penugasan, "unit_pada_id", None))
    hitung_rekap_penilai(on=JUNI, at=pukul(JUNI))
    lima = {str(kota.kasub.pegawai.pk): [0, 5, 0, 0, 0]}
    isi = dict(RekapPenilai.objects.filter(jenis="periodik").values_list("kelompok", "per_penilai"))
    assert isi == {"pemda": lima, f"unit:{unit}": lima}


def test_a_difference_within_chance_is_called_that(kota: Kota) -> None:
    beri_lima(kota)
    beri_lain(kota)
    kalimat = uraikan_cermin(cermin(kota.kasub))
    assert kalimat[0] == "Anda memakai 1 dari 5 predikat; yang terbanyak Baik, 100%."
    assert kalimat[-1] == "Perbedaannya masih dalam kisaran kebetulan untuk 5 nilai."


def test_days_are_counted_from_submission_to_the_first_rating(kota: Kota) -> None:
    skp_ditetapkan(kota.staf.penugasan, 2026, pukul(date(2026, 1, 5)))
    skp = SKP.objects.get()
    for periode, tanggal in (("2026-01", 1), ("2026-02", 2)):
        PeriodeRealisasi.objects.create(
            penugasan=kota.staf.penugasan, skp=skp, periode=periode, diajukan_pada=pukul(date(2026, 6, tanggal))
        )
    beri_lima(kota)
    c = cermin(kota.kasub)
    assert sorted((n.lama for n in c.nilai), key=str) == [1, 2, None, None, None]
    assert nilai_tengah([n.lama for n in c.nilai]) == Decimal("1.5")


def test_what_was_approved_together_comes_from_the_ledger(kota: Kota) -> None:
    by, jangka = kota.kasub.sesi(JUNI).pelaku, periode_dari_kode("2026-05")
    orang = (kota.staf, kota.staf_pppk)
    for siapa in orang:
        skp_ditetapkan(siapa.penugasan, 2026, pukul(date(2026, 6, 1)), status=SKP.Status.DIAJUKAN)
    tetapkan_skp(versi={x.pk: x.kunci for x in SKP.objects.all()}, by=by, at=pukul(JUNI))
    isian = [IsianNilai(x.penugasan.pk, "sesuai", "sesuai") for x in orang]
    nilai = nilai_tim(periode=jangka, jenis="periodik", isian=isian, by=by, at=pukul(JUNI))
    tetapkan_penilaian(penilaian=nilai, by=by, at=pukul(JUNI))
    for periode in LIMA[:3]:
        nilai_diberikan(kota.kasub, kota.staf, JUNI, periode=periode)
    c = cermin(kota.kasub)
    assert sorted(n.serentak for n in c.nilai) == [1, 1, 1, 2, 2]
    assert [(x.lama, x.serentak) for x in c.skp] == [(2, 2), (2, 2)]
    isi = masuk(kota.kasub).get(ALAMAT).content.decode()
    assert "2 (40%)" in isi
    assert "2 (100%)" in isi


def test_nobody_else_reads_it_not_even_an_administrator(kota: Kota) -> None:
    beri_lima(kota, "di_bawah")
    for pengguna in (kota.bkpsdm, kota.admin):
        client = Client()
        client.force_login(pengguna)
        assert client.get(ALAMAT).status_code == 404
    assert "Belum ada nilai yang Anda sampaikan" in masuk(kota.kabid_mutasi).get(ALAMAT).content.decode()
    assert "no-store" in masuk(kota.kasub).get(ALAMAT)["Cache-Control"]


def test_the_download_has_a_line_a_period_and_a_count_a_predikat(kota: Kota) -> None:
    beri_lima(kota, "di_atas")
    berkas = masuk(kota.kasub).get(f"{ALAMAT}?unduh=csv").content.decode("utf-8-sig")
    baris = list(csv.DictReader(StringIO(berkas), dialect=csv.Sniffer().sniff(berkas)))
    assert [b["Periode"] for b in baris] == ["Mei 2026", "April 2026", "Maret 2026", "Februari 2026", "Januari 2026"]
    assert {(b["Nilai"], b["Baik"], b["Sangat Baik"], b["Bersama"]) for b in baris} == {("1", "1", "0", "0")}


def test_the_periods_are_the_last_twelve_that_have_ended() -> None:
    kode = [p.kode for p in periode_cermin("periodik", JUNI)]
    assert (len(kode), kode[0], kode[-1]) == (12, "2025-06", "2026-05")
    assert [p.kode for p in periode_cermin("tahunan", JUNI)] == ["2021", "2022", "2023", "2024", "2025"]


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_range_holds_the_share_and_narrows_with_more_marks(bagian: tuple[int, int]) -> None:
    n, seluruh = bagian
    bawah, atas = kisaran(n, seluruh)
    assert 0 <= bawah * seluruh <= 100 * n <= atas * seluruh <= 100 * seluruh
    lebih_bawah, lebih_atas = kisaran(n * 4, seluruh * 4)
    assert lebih_atas - lebih_bawah <= atas - bawah


def test_questions_do_not_grow_with_people_or_marks(kota: Kota) -> None:
    client = masuk(kota.kasub)

    def hitung() -> int:
        client.get(ALAMAT)
        with CaptureQueriesContext(connection) as kueri:
            assert client.get(ALAMAT).status_code == 200
        return len(kueri)

    beri_lima(kota)
    satu = hitung()
    beri_lain(kota)
    for periode in LIMA:
        nilai_diberikan(kota.kasub, kota.staf_pppk, JUNI, periode=periode)
    assert hitung() == satu <= 12
