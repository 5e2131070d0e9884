"""The named intermediate columns of receipts say what the regulation names, exactly."""

from datetime import date

import pytest

from kinerja.aturan.kasus import daftar_kasus
from kinerja.aturan.layanan import hitung
from kinerja.aturan.mesin import Baris, MesinDuckDB
from kinerja.aturan.perhitungan import PERHITUNGAN
from kinerja.aturan.perhitungan.dasar import PerhitunganMesin
from kinerja.aturan.pustaka import pustaka_dengan

KASUS = {x.nama: x for x in daftar_kasus()}

DI_DALAM = {"target_dipakai": None, "pembilang": None, "penyebut": None}  # within a range nothing is divided


@pytest.mark.parametrize(
    ("nama", "langkah"),
    [
        ("R16 dan R20", {"rata_rata": "88.3333333333333333", "nilai_tugas_tambahan": "0", "skp": "88.3333333333333333",
                         "bobot_skp": "60", "bobot_perilaku": "40", "prestasi": "87"}),
        ("R19", {"nilai_tugas_tambahan": "2", "skp": "90.3333333333333333", "prestasi": "88.2"}),
        ("pp46-kreativitas-melewati-seratus", {"kreativitas": "12", "nilai_tugas_tambahan": "3",
                                               "skp": "140.3333333333333333"}),
        ("iki-99-koma-5", {"persen": "100"}),
        ("R27", {"utama": "102.802", "tambahan": "0"}),
        ("skp-2021-tambahan-berlebih", {"utama": "100", "tambahan": "10"}),
        ("pp30-110-tanpa-ide", {"bobot_skp": "70", "bobot_perilaku": "30", "pita": "sangat_baik"}),
        ("R30a", {"bobot_skp": "60", "bobot_perilaku": "40", "pita": "sangat_baik"}),
        ("integrasi-80", {"konversi": "95.43", "pita": "baik"}),
        ("K28", {"pagu": "10000000", "bobot_produktivitas": "60", "bobot_disiplin": "40", "potongan_kehadiran": "5.25",
                 "potongan_terlambat_1": "1", "potongan_terlambat_3": "1.25", "potongan_tanpa_keterangan": "3",
                 "jumlah": "9190000", "sisa": "9190000"}),
        ("K29", {"jumlah": "8000000", "sisa": "6000000"}),
        ("tpp-dua-segmen", {"pagu": "9032258"}),
        ("absensi-berturut-turut", {"beruntun": True}),
        ("K14a", {"beruntun": False}),
        ("absensi-pp53-berturut-turut", {"beruntun": False}),
        ("R21", {"target_dipakai": "90", "pembilang": "92", "penyebut": "90"}),
        ("capaian-tepat-batas-bawah", DI_DALAM),
        ("capaian-tepat-batas-atas", DI_DALAM),
        ("capaian-dalam-rentang", DI_DALAM),
        ("capaian-nol-dalam-rentang-t-per-r", DI_DALAM),
        ("R33", {"koefisien": "12.5", "persen": "100"}),
        ("K9", {"kinerja": "sesuai", "potensial": "tinggi"}),
        ("talenta-cara-angka", {"kinerja": "di_atas", "potensial": "tinggi"}),
        ("K10", {"bobot_kinerja": "50", "bobot_potensial": "50"}),
        ("K1", {"jumlah": "955"}),
        ("K4a", {"pembilang": "96.025", "penyebut": "1.20775"}),
        ("K32", {"tertinggi": "400"}),
        ("K24", {"jumlah": "100"}),
        ("serapan-target-nol", {"pagu": "400", "realisasi": "50", "pagu_bertarget": "100", "dilewati": "1"}),
        ("serapan-semua-target-nol", {"pagu_bertarget": "0", "dilewati": "1"}),
        ("sps-tiga-bulan", {"terpanjang": "3"}),
        ("K30a", {"terpanjang": "0"}),
    ],
)  # fmt: skip
def test_steps_are_what_the_regulation_names(nama: str, langkah: dict[str, object]) -> None:
    kasus = KASUS[nama]
    hasil = hitung(kasus.hitung, [{"id": 1, **kasus.masukan}])[0]
    ada = {x["nama"]: x["nilai"] for x in hasil.rincian["langkah"]}
    assert {k: ada.get(k) for k in langkah} == langkah
    assert all(x["judul"] for x in hasil.rincian["langkah"])


def kolom(nama: str, baris: list[Baris], mesin: MesinDuckDB) -> dict[str, object]:
    """What the expression of a calculation gives for the rows of one record."""
    perhitungan, buku = PERHITUNGAN[nama], pustaka_dengan()
    assert isinstance(perhitungan, PerhitunganMesin)
    [metode] = perhitungan.metode
    [hasil] = mesin.jalankan(perhitungan.ekspresi(metode, buku), [(0, *b) for b in baris])
    return hasil


@pytest.mark.parametrize("nama", ["sps-tiga-bulan", "sps-tiga-tidak-berturut", "pp46-tidak-dikerjakan"])
def test_the_number_of_a_row_counts_and_not_its_place_in_the_table(nama: str, duckdb: MesinDuckDB) -> None:
    kasus = KASUS[nama]
    baris = list(PERHITUNGAN[kasus.hitung].baca(dict(kasus.masukan), pustaka_dengan()).baris)
    tengah = len(baris) // 2
    assert tengah
    assert kolom(kasus.hitung, baris[tengah:] + baris[:tengah], duckdb) == kolom(kasus.hitung, baris, duckdb)


@pytest.mark.parametrize(("bawah", "atas"), [(-2, -2), (-1, 5)])
def test_a_target_below_zero_leaves_the_column_empty_too(bawah: int, atas: int, duckdb: MesinDuckDB) -> None:
    hasil = kolom("capaian", [("naik", "2t_r_per_t", bawah, atas, 6)], duckdb)
    assert (hasil["capaian"], hasil["sebab"]) == (None, "target_negatif")


@pytest.mark.parametrize(
    ("hukuman", "ditahan", "harapan"), [(1, 0, (1_000, 0)), (0, 1, (0, 1_000)), (0, 150, (0, 10**5))]
)
def test_one_per_cent_is_cut_and_nobody_is_withheld_more_than_all(
    hukuman: int, ditahan: int, harapan: tuple[int, int], duckdb: MesinDuckDB
) -> None:
    orang = (date(2025, 1, 1), 100_000 * 31, 31, 100, 1, None, 0, None, None, hukuman, 1, ditahan, 1)
    hasil = kolom("tpp", [orang], duckdb)
    assert (hasil["potongan"], hasil["ditahan"]) == harapan
    assert hasil["dibayar"] == 100_000 - sum(harapan)
