"""Marks given elsewhere: the rule of their period, the word of a value at every limit, and what does not fit."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from kinerja.aturan.galat import AturanError, DiLuarAturan
from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.nilai_lama import (
    RekamNilai,
    bernilai,
    dasar_rezim,
    periksa_nilai,
    rezim_periode,
    sebutan_nilai,
    sebutan_skala,
)
from kinerja.aturan.pustaka import Pustaka
from tests.aturan.test_pustaka import entri, lokal, paket

DP3 = RekamNilai(date(2013, 1, 1), date(2013, 12, 31), "baik", Decimal("80"))
PP46 = RekamNilai(date(2020, 1, 1), date(2020, 12, 31), "baik", Decimal("80"))
PP30 = RekamNilai(date(2021, 7, 1), date(2021, 12, 31), "baik", Decimal("100"))
TAHUN_2021 = replace(PP30, mulai=date(2021, 1, 1))
SEJAK_2022 = RekamNilai(date(2022, 1, 1), date(2022, 12, 31), "baik", hasil_kerja="sesuai", perilaku="sesuai")
PASAL = {
    "dp3": "PP 10/1979, Pasal 5",
    "pp46": "PP 46/2011, sebutan nilai prestasi kerja",
    "pp30": "PP 30/2019, Pasal 41 ayat (5)",
    "urutan": "PermenPANRB 6/2022, formulir evaluasi kinerja",
    "matriks": "PermenPANRB 6/2022, kuadran kinerja pegawai",
}


def temuan(kode: str, isian: str, pesan: str, pasal: str, *, menghalangi: bool = True) -> Temuan:
    return Temuan(f"nilai_lama.{kode}", isian, pesan, PASAL[pasal], menghalangi)


@pytest.mark.parametrize(
    ("mulai", "sampai", "rezim"),
    [
        ("2013-01-01", "2013-12-31", "dp3"),
        ("2013-12-31", "2014-06-30", "dp3"),
        ("2014-01-01", "2014-12-31", "pp46"),
        ("2021-01-01", "2021-06-30", "pp46"),
        ("2021-01-01", "2021-07-01", "integrasi-2021"),
        ("2021-06-30", "2021-12-31", "integrasi-2021"),
        ("2021-06-30", "2022-01-01", "pp46"),
        ("2021-07-01", "2021-12-31", "pp30"),
        ("2021-07-01", "2021-01-01", "pp30"),
        ("2021-12-31", "2022-12-31", "pp30"),
        ("2022-01-01", "2022-12-31", "permenpanrb-6-2022"),
    ],
)
def test_the_rule_of_the_first_day_judges_a_period_but_both_halves_of_2021_have_their_own(
    mulai: str, sampai: str, rezim: str
) -> None:
    assert rezim_periode(date.fromisoformat(mulai), date.fromisoformat(sampai)) == rezim


def test_before_the_first_known_rule_no_period_is_judged() -> None:
    with pytest.raises(DiLuarAturan):
        periksa_nilai(replace(DP3, mulai=date(1979, 12, 31)))


@pytest.mark.parametrize(
    ("rezim", "dasar", "kode"),
    [
        ("dp3", "PP 10/1979", "amat_baik baik cukup sedang kurang"),
        ("pp46", "PP 46/2011", "sangat_baik baik cukup kurang buruk"),
        ("pp30", "PP 30/2019", "sangat_baik baik cukup kurang sangat_kurang"),
        ("integrasi-2021", "SE MenPANRB 3/2021", "sangat_baik baik cukup kurang sangat_kurang"),
        ("permenpanrb-6-2022", "PermenPANRB 6/2022", "sangat_baik baik butuh_perbaikan kurang sangat_kurang"),
    ],
)
def test_each_rule_has_its_name_and_its_words_from_the_best(rezim: str, dasar: str, kode: str) -> None:
    assert dasar_rezim(rezim) == dasar
    assert " ".join(sebutan_skala(rezim)) == kode
    assert bernilai(rezim) == (rezim != "permenpanrb-6-2022")


def test_people_read_the_word_of_a_code_and_an_unknown_rule_by_its_code() -> None:
    assert sebutan_skala("permenpanrb-6-2022")["kurang"] == "Kurang/Misconduct"
    assert dasar_rezim("pp-99") == "pp-99"


@pytest.mark.parametrize(
    ("rezim", "pada", "batas"),
    [
        ("dp3", DP3.mulai, {"amat_baik": "91", "baik": "76", "cukup": "61", "sedang": "51", "kurang": "0"}),
        ("pp46", PP46.mulai, {"sangat_baik": "91", "baik": "76", "cukup": "61", "kurang": "51", "buruk": "0"}),
        ("pp30", PP30.mulai, {"sangat_baik": "110", "baik": "90", "cukup": "70", "kurang": "50", "sangat_kurang": "0"}),
    ],
)
def test_a_value_has_the_word_of_its_band_from_the_lower_limit_on(
    rezim: str, pada: date, batas: dict[str, str]
) -> None:
    kode = list(batas)
    for i, bawah in enumerate(map(Decimal, batas.values())):
        assert sebutan_nilai(rezim, pada, bawah) == kode[i]
        if bawah:
            assert sebutan_nilai(rezim, pada, bawah - Decimal("0.01")) == kode[i + 1]


def test_a_band_above_a_limit_leaves_the_limit_to_the_band_below(tmp_path: Path) -> None:
    pita = "[{kode: baik, sebutan: Baik, lebih_dari: '80'}, {kode: kurang, sebutan: Kurang}]"
    buku = lokal(tmp_path, paket(entri("2020-01-01", pita), id_nilai="pp46.sebutan", satuan="tabel"))
    kode = [sebutan_nilai("pp46", PP46.mulai, Decimal(x), pustaka=buku) for x in ("80", "80.005")]
    assert kode == ["kurang", "baik"]


@pytest.mark.parametrize("rekam", [DP3, PP46, PP30, TAHUN_2021, SEJAK_2022])
def test_a_mark_that_fits_its_rule_has_no_finding(rekam: RekamNilai) -> None:
    assert periksa_nilai(rekam) == []
    assert periksa_nilai(replace(rekam, nilai=None, hasil_kerja="", perilaku="")) == []


@pytest.mark.parametrize(
    ("rekam", "dasar", "sebutan", "pasal"),
    [
        (DP3, "PP 10/1979", "amat_baik, baik, cukup, sedang, kurang", "dp3"),
        (PP46, "PP 46/2011", "sangat_baik, baik, cukup, kurang, buruk", "pp46"),
        (PP30, "PP 30/2019", "sangat_baik, baik, cukup, kurang, sangat_kurang", "pp30"),
        (TAHUN_2021, "SE MenPANRB 3/2021", "sangat_baik, baik, cukup, kurang, sangat_kurang", "pp30"),
        (SEJAK_2022, "PermenPANRB 6/2022", "sangat_baik, baik, butuh_perbaikan, kurang, sangat_kurang", "urutan"),
    ],
)
def test_a_word_of_another_rule_stops_the_act(rekam: RekamNilai, dasar: str, sebutan: str, pasal: str) -> None:
    asing = replace(rekam, predikat="istimewa", nilai=None, hasil_kerja="", perilaku="")
    pesan = f"Periode ini dinilai menurut {dasar}; “istimewa” bukan sebutannya. Tulis salah satu: {sebutan}."
    assert periksa_nilai(asing) == [temuan("bukan_sebutan", "predikat", pesan, pasal)]


@pytest.mark.parametrize(
    ("rekam", "nilai", "rentang", "pasal"),
    [
        (DP3, "100", None, ""),
        (DP3, "100.01", "PP 10/1979; nilainya 0 sampai 100", "dp3"),
        (DP3, "-0.01", "PP 10/1979; nilainya 0 sampai 100", "dp3"),
        (PP46, "0", None, ""),
        (PP46, "-0.01", "PP 46/2011; nilainya 0 ke atas", "pp46"),
        (PP46, "140", None, ""),
        (PP30, "120", None, ""),
        (PP30, "120.01", "PP 30/2019; nilainya 0 sampai 120", "pp30"),
        (TAHUN_2021, "120.01", "SE MenPANRB 3/2021; nilainya 0 sampai 120", "pp30"),
    ],
)
def test_a_value_outside_the_scale_stops_and_the_limits_belong_to_it(
    rekam: RekamNilai, nilai: str, rentang: str | None, pasal: str
) -> None:
    pesan = f"Periode ini dinilai menurut {rentang}. Periksa angkanya."
    kata = sebutan_nilai(rezim_periode(rekam.mulai, rekam.sampai), rekam.mulai, Decimal(nilai))
    harapan = [temuan("di_luar_skala", "nilai", pesan, pasal)] if rentang else []
    assert periksa_nilai(replace(rekam, nilai=Decimal(nilai), predikat=kata)) == harapan


def test_a_word_beside_the_band_of_the_value_is_noted_with_a_decimal_comma() -> None:
    pesan = "Periode ini dinilai menurut PP 46/2011; nilai 90,99 sebutannya baik, bukan cukup. Periksa dokumennya."
    lain = temuan("lain_dari_pita", "predikat", pesan, "pp46", menghalangi=False)
    assert periksa_nilai(replace(PP46, nilai=Decimal("90.99"), predikat="cukup")) == [lain]


def test_a_foreign_word_and_its_band_are_both_named() -> None:
    kode = [x.kode for x in periksa_nilai(replace(PP46, predikat="amat_baik"))]
    assert kode == ["nilai_lama.bukan_sebutan", "nilai_lama.lain_dari_pita"]


@pytest.mark.parametrize(("predikat", "cocok"), [("sangat_baik", True), ("baik", True), ("cukup", False)])
def test_without_a_new_idea_the_best_value_may_be_called_good(predikat: str, cocok: bool) -> None:
    assert (periksa_nilai(replace(PP30, nilai=Decimal("110"), predikat=predikat)) == []) == cocok


@pytest.mark.parametrize("angka", ["85,5", "85.5", "85", ""])
def test_a_value_of_results_or_behaviour_is_written_with_comma_or_point(angka: str) -> None:
    assert periksa_nilai(replace(PP46, hasil_kerja=angka, perilaku=angka)) == []


@pytest.mark.parametrize("kata", ["baik", "1.234,5", "NaN", "Infinity"])
def test_words_in_place_of_values_stop_each_in_its_column(kata: str) -> None:
    pesan = "Periode ini dinilai menurut PP 46/2011; kolom ini berisi nilai angka, misalnya 85,5."
    bukan_angka = [temuan("bukan_angka", x, pesan, "pp46") for x in ("hasil_kerja", "perilaku")]
    assert periksa_nilai(replace(PP46, hasil_kerja=kata, perilaku=kata)) == bukan_angka
    assert periksa_nilai(replace(PP46, perilaku=kata)) == bukan_angka[1:]


def test_since_2022_a_mark_has_no_number() -> None:
    pesan = "Periode ini dinilai menurut PermenPANRB 6/2022, yang tidak memberi nilai angka. Kosongkan kolom nilai."
    harapan = [temuan("tanpa_angka", "nilai", pesan, "urutan")]
    assert periksa_nilai(replace(SEJAK_2022, nilai=Decimal(0))) == harapan


def test_since_2022_a_rating_is_one_of_three_words_and_the_quadrant_waits_for_both() -> None:
    pesan = "Periode ini dinilai menurut PermenPANRB 6/2022; rating ditulis salah satu: di_atas, sesuai, di_bawah."
    asing = [temuan("bukan_rating", x, pesan, "matriks") for x in ("hasil_kerja", "perilaku")]
    salah = replace(SEJAK_2022, predikat="kurang", hasil_kerja="85", perilaku="90")
    assert periksa_nilai(salah) == asing
    assert periksa_nilai(replace(salah, perilaku="sesuai")) == asing[:1]
    assert periksa_nilai(replace(salah, hasil_kerja="sesuai")) == asing[1:]


@pytest.mark.parametrize(
    ("hasil", "perilaku", "kuadran"),
    [
        ("di_bawah", "sesuai", "butuh_perbaikan"),
        ("sesuai", "di_bawah", "kurang"),
        ("di_atas", "di_atas", "sangat_baik"),
    ],
)
def test_since_2022_a_word_beside_the_quadrant_of_both_ratings_is_noted(
    hasil: str, perilaku: str, kuadran: str
) -> None:
    rekam = replace(SEJAK_2022, hasil_kerja=hasil, perilaku=perilaku)
    pesan = f"Kedua rating ini memberi predikat {kuadran}, bukan baik. Periksa dokumen evaluasinya."
    lain = temuan("lain_dari_kuadran", "predikat", pesan, "matriks", menghalangi=False)
    assert periksa_nilai(rekam) == [lain]
    assert periksa_nilai(replace(rekam, predikat=kuadran)) == []
    assert periksa_nilai(replace(rekam, perilaku="")) == periksa_nilai(replace(rekam, hasil_kerja="")) == []


def test_the_library_that_is_given_is_the_one_that_judges(tmp_path: Path) -> None:
    isi = paket(entri("2020-01-01", "dp3"), id_nilai="rezim.penilaian", satuan="kata")
    buku = lokal(tmp_path, isi)
    assert rezim_periode(PP46.mulai, PP46.sampai, pustaka=buku) == "dp3"
    assert periksa_nilai(replace(PP46, nilai=None, predikat="sedang"), pustaka=buku) == []
    isi = paket(entri("2014-01-01", "pp46"), id_nilai="rezim.penilaian", satuan="kata")
    [temuan] = periksa_nilai(replace(PP46, nilai=None, predikat="amat_baik"), pustaka=lokal(tmp_path, isi))
    assert temuan.pesan.startswith("Periode ini dinilai menurut Perwal 1; ")


def test_an_empty_library_judges_nothing() -> None:
    kosong = Pustaka([])
    for tanya in (
        lambda: rezim_periode(PP46.mulai, PP46.sampai, pustaka=kosong),
        lambda: sebutan_skala("pp46", pustaka=kosong),
        lambda: dasar_rezim("integrasi-2021", pustaka=kosong),
        lambda: sebutan_nilai("pp46", PP46.mulai, Decimal(80), pustaka=kosong),
        lambda: periksa_nilai(PP46, pustaka=kosong),
    ):
        with pytest.raises(AturanError):
            tanya()
