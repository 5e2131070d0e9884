"""Shapes of values: what would make a calculation wrong or ambiguous is refused when the pack is read."""

import pytest
from pydantic import ValidationError

from kinerja.aturan.bentuk import bentuk_dari

PITA = [{"kode": "a", "sebutan": "A", "paling_sedikit": "90"}, {"kode": "b", "sebutan": "B"}]
ANAK = [{"dari": 3, "sampai": 5, "tingkat": "ringan", "jenis": "x"}, {"dari": 6, "tingkat": "berat", "jenis": "y"}]
RUAS = [
    {"kode": "a", "dari": "51", "sampai": "100", "nilai_dari": "50", "nilai_sampai": "100"},
    {"kode": "b", "dari": "0", "sampai": "50", "nilai_dari": "0", "nilai_sampai": "49"},
]
KOTAK = {"di_atas": {"rendah": 4, "menengah": 7, "tinggi": 9}, "sesuai": {"rendah": 2, "menengah": 5, "tinggi": 8},
         "di_bawah": {"rendah": 1, "menengah": 3, "tinggi": 6}}  # fmt: skip


def sah(id_nilai: str, isi: object) -> None:
    bentuk = bentuk_dari(id_nilai)
    assert bentuk is not None
    bentuk.validate_python(isi)


@pytest.mark.parametrize(
    ("id_nilai", "isi"),
    [("pp46.sebutan", PITA), ("hukuman.absensi", {"tangga": ANAK}), ("iki_2021.ruas", RUAS), ("talenta.kotak", KOTAK),
     ("tpp.bobot", {"produktivitas": "70", "disiplin": "30"})],
)  # fmt: skip
def test_a_well_formed_value_is_read(id_nilai: str, isi: object) -> None:
    sah(id_nilai, isi)


@pytest.mark.parametrize(
    ("id_nilai", "isi", "pesan"),
    [
        ("tpp.bobot", {"produktivitas": "60", "disiplin": "30"}, "berjumlah 100"),
        ("pp46.bobot", {"skp": "60", "perilaku": "41"}, "berjumlah 100"),
        ("integrasi_2021.bobot", {"semester_1": "60", "semester_2": "50"}, "berjumlah 100"),
        ("tpp.bobot", {"produktivitas": 60.5, "disiplin": "39.5"}, "sebagai teks"),
        ("tpp.bobot", {"produktivitas": "60.001", "disiplin": "39.999"}, "dua angka"),
        ("tpp.predikat", {"baik": "100"}, "kelima predikat"),
        ("tpp.plt", {"hari_paling_sedikit": 30, "bulan_penuh_cukup": True, "arah": {}}, "ketiga arah"),
        ("pp46.sebutan", PITA[::-1], "tanpa batas bawah"),
        ("pp46.sebutan", PITA[:1], "tanpa batas bawah"),
        ("pp46.sebutan", [PITA[0], {**PITA[0], "kode": "c"}, PITA[1]], "yang tertinggi"),
        ("pp46.sebutan", [{**PITA[0], "lebih_dari": "90"}, PITA[1]], "tidak keduanya"),
        ("pp46.sebutan", [PITA[0], {**PITA[1], "kode": "a"}], "disebut dua kali"),
        ("pp46.sebutan", [{**PITA[0], "paling_sedikit": "90.001"}, PITA[1]], "paling banyak 2 angka"),
        ("pp46.efisiensi", {"koefisien": "1.0000001", "batas_efisiensi": "24", "dasar": "76"}, "paling banyak 6 angka"),
        ("pp46.tugas_tambahan", [{"paling_sedikit": 4, "nilai": "2"}, {"paling_sedikit": 1, "nilai": "1"}], "terkecil"),
        ("iki_2021.ruas", RUAS[::-1], "yang tertinggi"),
        ("iki_2021.ruas", [{**RUAS[0], "sampai": "40"}], "sebelum mulai"),
        ("iki_2021.ruas", [{**RUAS[0], "sampai": "51"}], "dua nilai"),
        ("hukuman.absensi", {"tangga": ANAK[:1]}, "tanpa batas"),
        ("hukuman.absensi", {"tangga": [ANAK[0], {**ANAK[1], "dari": 7}]}, "bersambung"),
        ("hukuman.absensi", {"tangga": [{"dari": 3, "tingkat": "ringan"}]}, "diisi berdua"),
        ("talenta.kotak", {**KOTAK, "sesuai": KOTAK["di_atas"]}, "masing-masing sekali"),
        ("talenta.rekomendasi", {"1": ["promosi"]}, "kotak 1 sampai 9"),
        ("skm.rumus", {"bobot_baku": "1/9", "bobot_pilihan": ["0.11"], "faktor_konversi": "25", "jawaban_terendah": 1,
                       "jawaban_tertinggi": 4}, "termasuk pilihan"),
    ],
)  # fmt: skip
def test_a_value_that_could_be_read_two_ways_is_refused(id_nilai: str, isi: object, pesan: str) -> None:
    with pytest.raises(ValidationError, match=pesan):
        sah(id_nilai, isi)
