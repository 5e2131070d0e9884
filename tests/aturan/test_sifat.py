"""Properties of the calculations: exact against fractions, monotone, within bounds, parts that make the whole."""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kinerja.aturan.identitas import urai_nik, urai_nip
from kinerja.aturan.kasus import daftar_kasus
from kinerja.aturan.layanan import Hasil, hitung
from kinerja.aturan.mesin import Mesin
from kinerja.aturan.perhitungan import PERHITUNGAN
from kinerja.aturan.pustaka import pustaka_dengan

CEPAT = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
PERSEN = st.decimals(0, 100, allow_nan=False, allow_infinity=False, places=2)
SEDIKIT = st.decimals(0, 120, allow_nan=False, allow_infinity=False, places=4)
RUPIAH = st.integers(0, 60_000_000)
PREDIKAT = ("sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang")


def semua(nama: str, isi: Sequence[dict[str, Any]], **lain: Any) -> list[Hasil]:
    hasil = hitung(nama, [{"id": n, **x} for n, x in enumerate(isi)], **lain)
    assert [x.galat for x in hasil] == [None] * len(isi)
    return hasil


def bulatkan(nilai: Fraction, desimal: int = 2) -> str:
    """Half-up, ties away from zero, exactly."""
    besar, sisa = divmod(abs(nilai) * 10**desimal, 1)
    angka = int(besar) + (sisa >= Fraction(1, 2))
    return f"{Decimal(angka if nilai >= 0 else -angka).scaleb(-desimal):.{desimal}f}"


# --- exact against fractions

PASANGAN = st.tuples(st.integers(1, 400), st.integers(0, 400))
KEGIATAN = st.fixed_dictionaries(
    {"kuantitas": PASANGAN, "kualitas": PASANGAN, "waktu": PASANGAN}, optional={"biaya": PASANGAN}
)


def nilai_kegiatan(kegiatan: dict[str, tuple[int, int]]) -> Fraction:
    if kegiatan["kuantitas"][1] == 0:
        return Fraction(0)
    jumlah = Fraction(0)
    for aspek, (target, realisasi) in kegiatan.items():
        persen = Fraction(realisasi, target) * 100
        if aspek in ("kuantitas", "kualitas"):
            jumlah += persen
        else:
            dasar = (Fraction("1.76") * target - realisasi) / target * 100
            jumlah += dasar if 100 - persen <= 24 else 76 - (dasar - 100)
    return jumlah / len(kegiatan)


@CEPAT
@given(st.lists(KEGIATAN, min_size=1, max_size=7), st.integers(0, 9), st.sampled_from([0, 3, 6, 12]), PERSEN)
def test_skp_of_pp46_is_the_exact_fraction_rounded_once(
    mesin: Mesin, kegiatan: list[dict[str, tuple[int, int]]], tugas: int, kreativitas: int, perilaku: Decimal
) -> None:
    daftar = [{k: list(v) for k, v in x.items()} for x in kegiatan]
    isi = {"kegiatan": daftar, "tugas_tambahan": tugas, "kreativitas": kreativitas, "perilaku": perilaku}
    hasil = semua("skp_pp46", [isi], mesin=mesin)[0].nilai
    nilai = [nilai_kegiatan(x) for x in kegiatan]
    tambahan = 0 if tugas == 0 else 1 if tugas < 4 else 2 if tugas < 7 else 3
    skp = sum(nilai, Fraction(0)) / len(nilai) + tambahan + kreativitas
    assert hasil["nilai_kegiatan"] == [bulatkan(x) for x in nilai]
    assert hasil["nilai_skp"] == bulatkan(skp)
    assert hasil["nilai_prestasi"] == bulatkan(skp * Fraction(60, 100) + Fraction(perilaku) * Fraction(40, 100))


RUAS = ((91, 100, 110, 120), (76, 90, 90, 109), (61, 75, 70, 89), (51, 60, 50, 69))


def konversi(x: Fraction) -> Fraction:
    for dari, sampai, bawah, atas in RUAS:
        if x >= dari:
            return bawah + Fraction(atas - bawah, sampai - dari) * (min(x, Fraction(sampai)) - dari)
    return x / 50 * 49


@CEPAT
@given(st.lists(st.tuples(SEDIKIT, SEDIKIT), min_size=1, max_size=20))
def test_the_year_2021_is_the_exact_mean_of_its_halves(mesin: Mesin, pasangan: list[tuple[Decimal, Decimal]]) -> None:
    hasil = semua("integrasi_2021", [{"semester_1": a, "semester_2": b} for a, b in pasangan], mesin=mesin)
    assert [x.nilai["nilai"] for x in hasil] == [
        bulatkan((konversi(Fraction(a)) + Fraction(b)) / 2) for a, b in pasangan
    ]


BARIS = st.tuples(st.integers(1, 10**13), st.integers(0, 10**13), PERSEN)


@CEPAT
@given(st.lists(BARIS, min_size=1, max_size=12))
def test_absorption_is_the_exact_fraction_rounded_once(mesin: Mesin, baris: list[tuple[int, int, Decimal]]) -> None:
    isi = {"baris": [{"pagu": p, "realisasi": r, "target_persen": t} for p, r, t in baris]}
    hasil = semua("serapan", [isi], mesin=mesin)[0].nilai
    ikut = [(p, Fraction(r) / (Fraction(t) / 100)) for p, r, t in baris if t]
    assert hasil["serapan"] == bulatkan(Fraction(sum(r for _, r, _ in baris), sum(p for p, _, _ in baris)) * 100)
    if ikut:
        seluruh = sum((x for _, x in ikut), Fraction(0)) / sum(p for p, _ in ikut)
        assert hasil["capaian_tertimbang"] == bulatkan(seluruh * 100)


# --- pay

HADIR = st.dictionaries(st.sampled_from(["terlambat_1", "terlambat_3", "pulang_cepat_4", "tanpa_keterangan"]),
                        st.integers(0, 31), max_size=4)  # fmt: skip
PLT = st.fixed_dictionaries(
    {"arah": st.sampled_from(["bawah", "setara", "atas"]), "tpp": RUPIAH, "hari": st.integers(0, 31)}
)
TAHAN = st.fixed_dictionaries({"alasan": st.just("uji"), "persen": PERSEN})
TPP = st.fixed_dictionaries(
    {"tanggal": st.dates(date(2025, 1, 1), date(2026, 12, 31)), "tpp_maksimal": RUPIAH,
     "capaian_produktivitas": PERSEN, "kehadiran": HADIR},
    optional={"hukuman": st.fixed_dictionaries({"persen": PERSEN}), "plt": st.lists(PLT, min_size=1, max_size=3),
              "tahan": st.lists(TAHAN, min_size=1, max_size=3)},
)  # fmt: skip


def segmen(awal: date, potong: int, satu: int, dua: int) -> list[dict[str, object]]:
    """The month in two pieces."""
    pertama = awal.replace(day=1)
    akhir = (pertama + timedelta(days=40)).replace(day=1) - timedelta(days=1)
    tengah = pertama + timedelta(days=potong)
    return [
        {"mulai": pertama.isoformat(), "sampai": tengah.isoformat(), "tpp_maksimal": satu},
        {"mulai": (tengah + timedelta(days=1)).isoformat(), "sampai": akhir.isoformat(), "tpp_maksimal": dua},
    ]


def uang_benar(hasil: Hasil, pagu: Fraction) -> None:
    x = hasil.nilai
    komponen = x["komponen"]
    jumlah = sum(komponen.values())
    assert all(y >= 0 for y in (*komponen.values(), x["potongan"], x["ditahan"], x["dibayar"]))
    assert x["dibayar"] + x["potongan"] + x["ditahan"] == jumlah
    assert komponen["produktivitas"] + komponen["disiplin"] <= int(pagu + Fraction(1, 2))
    assert x["dibayar"] <= int(pagu + Fraction(1, 2)) + komponen["plt"]


@CEPAT
@given(st.lists(TPP, min_size=1, max_size=10))
def test_pay_is_never_negative_nor_above_the_ceiling_and_its_parts_make_the_whole(
    mesin: Mesin, semua_tpp: list[dict[str, Any]]
) -> None:
    for isi, hasil in zip(semua_tpp, semua("tpp", semua_tpp, mesin=mesin), strict=True):
        uang_benar(hasil, Fraction(isi["tpp_maksimal"]))


@CEPAT
@given(TPP, st.integers(0, 26), RUPIAH, RUPIAH)
def test_a_month_in_two_posts_is_paid_by_days_and_never_above_both(
    isi: dict[str, Any], potong: int, satu: int, dua: int
) -> None:
    dengan = isi | {"segmen": segmen(isi["tanggal"], potong, satu, dua)}
    hasil, tinggi = semua("tpp", [dengan, isi | {"tpp_maksimal": max(satu, dua)}])
    uang_benar(hasil, Fraction(max(satu, dua)))
    if "plt" not in isi:
        assert hasil.nilai["dibayar"] <= tinggi.nilai["dibayar"] + 2  # each part is rounded for itself


@CEPAT
@given(TPP, PERSEN)
def test_more_productivity_never_pays_less(isi: dict[str, Any], lain: Decimal) -> None:
    kecil, besar = sorted([isi["capaian_produktivitas"], lain])
    dua = semua("tpp", [isi | {"capaian_produktivitas": x} for x in (kecil, besar)])
    assert dua[0].nilai["komponen"]["produktivitas"] <= dua[1].nilai["komponen"]["produktivitas"]


# --- order, units, batches

CONTOH = [x for x in daftar_kasus() if x.galat is None]


@pytest.mark.parametrize("nama", PERHITUNGAN)
def test_order_company_and_batches_change_nothing(nama: str) -> None:
    catatan = [{"id": f"{x.nama}-{n}", **x.masukan} for n in range(3) for x in CONTOH if x.hitung == nama]
    acak = list(catatan)
    random.Random(7).shuffle(acak)
    lurus = {x.id: x.rincian for x in hitung(nama, catatan)}
    assert {x.id: x.rincian for x in hitung(nama, acak)} == lurus
    potong = [x for i in range(0, len(acak), 2) for x in hitung(nama, acak[i : i + 2])]
    assert {x.id: x.rincian for x in potong} == lurus


# --- monotone, ordered


@CEPAT
@given(st.lists(SEDIKIT, min_size=2, max_size=20))
def test_a_higher_value_never_has_a_worse_word(nilai: list[Decimal]) -> None:
    urut = sorted(nilai)
    baris = [{"skp": x, "perilaku": x, "penilaian_rekan": False, "ide_baru": True} for x in urut]
    kata = [x.nilai["predikat"] for x in semua("prestasi_pp30", baris)]
    tangga = ("sangat_kurang", "kurang", "cukup", "baik", "sangat_baik")
    assert [tangga.index(x) for x in kata] == sorted(tangga.index(x) for x in kata)


@CEPAT
@given(st.lists(st.decimals(-50, 200, places=3), min_size=2, max_size=20))
def test_more_achievement_never_has_a_lower_value(capaian: list[Decimal]) -> None:
    nilai = [Decimal(x.nilai["nilai"]) for x in semua("nilai_iki_2021", [{"capaian": x} for x in sorted(capaian)])]
    assert nilai == sorted(nilai)


def test_more_days_of_absence_never_lead_to_a_lighter_step() -> None:
    baris = [{"tanggal": "2026-01-01", "hari": x} for x in range(60)]
    urutan = [None, *(x.jenis for x in pustaka_dengan().terbaru("hukuman.absensi").isi.tangga)]
    tempat = [urutan.index(x.nilai["jenis"]) for x in semua("hukuman_absensi", baris)]
    assert tempat == sorted(tempat)
    assert set(tempat) == set(range(10))


def test_a_bigger_population_never_needs_fewer_answers_and_never_more_than_itself() -> None:
    banyak = [*range(1, 400), 10**4, 10**6, 10**12, 10**17]
    sampel = [x.nilai["sampel"] for x in semua("sampel_skm", [{"populasi": x} for x in banyak])]
    assert sampel == sorted(sampel)
    assert all(1 <= s <= n for s, n in zip(sampel, banyak, strict=True))


def test_a_better_predikat_never_earns_fewer_credit_points_nor_a_lower_box() -> None:
    for bulan in range(1, 13):
        baris = [{"jenjang": "ahli_muda", "predikat": p, "bulan": bulan} for p in PREDIKAT]
        nilai = [Decimal(x.nilai["angka_kredit"]) for x in semua("angka_kredit", baris)]
        assert nilai == sorted(nilai, reverse=True)
    for potensial in ("tinggi", "menengah", "rendah"):
        kotak = [
            x.nilai["kotak"]
            for x in semua("kotak_talenta", [{"predikat": p, "potensial": potensial} for p in PREDIKAT])
        ]
        assert kotak == sorted(kotak, reverse=True)


@CEPAT
@given(st.lists(st.lists(st.integers(1, 4), min_size=9, max_size=9), min_size=1, max_size=30))
def test_the_survey_stays_between_the_worst_and_the_best_answer(responden: list[list[int]]) -> None:
    hasil = semua("skm", [{"responden": responden}])[0].nilai
    assert 25 <= Decimal(hasil["konversi"]) <= 100
    rata = Fraction(sum(map(sum, responden)), len(responden) * 9)
    assert (hasil["skm"], hasil["konversi"]) == (bulatkan(rata, 4), bulatkan(rata * 25))


# --- identity

POLA_NIK = pustaka_dengan().terbaru("nik.pola").isi


@given(st.text(max_size=25) | st.from_regex(r"[0-9]{15,19}", fullmatch=True) | st.integers() | st.none())
def test_parsing_anything_as_nip_or_nik_never_raises(teks: object) -> None:
    nip, nik = urai_nip(teks), urai_nik(teks, pola=POLA_NIK)
    assert nip.sah == (nip.sebab is None)
    assert nik.sah == (nik.sebab is None)


@given(st.dates(date(1930, 1, 1), date(2009, 11, 22)), st.booleans(), st.integers(1, 9999))
def test_a_nik_says_what_it_was_made_of(lahir: date, perempuan: bool, urut: int) -> None:
    nik = f"351201{lahir.day + 40 * perempuan:02}{lahir:%m%y}{urut:04}"
    hasil = urai_nik(nik, pola=POLA_NIK)
    assert (hasil.sah, hasil.kelamin, hasil.provinsi) == (True, "P" if perempuan else "L", "35")
    assert hasil.lahir is not None
    assert (hasil.lahir.day, hasil.lahir.month, hasil.lahir.year % 100) == (lahir.day, lahir.month, lahir.year % 100)
