"""Tables in and out: .csv and .xlsx of a declared shape, read with place and all problems at once."""

from kinerja.dasar.tabel.baca import HasilBaca, baca_tabel
from kinerja.dasar.tabel.baris import Baris
from kinerja.dasar.tabel.kolom import (
    BULAN,
    DESIMAL,
    HITUNG,
    KODE,
    PENGENAL,
    PERIODE,
    PILIHAN,
    RUPIAH,
    TANGGAL,
    TARGET,
    TEKS,
    YA_TIDAK,
    Bentuk,
    JenisKolom,
    JudulLain,
    Kolom,
    Nilai,
    Sel,
)
from kinerja.dasar.tabel.masalah import Masalah
from kinerja.dasar.tabel.tulis import tulis_csv, tulis_tabel, tulis_xlsx

__all__ = [
    "BULAN",
    "DESIMAL",
    "HITUNG",
    "KODE",
    "PENGENAL",
    "PERIODE",
    "PILIHAN",
    "RUPIAH",
    "TANGGAL",
    "TARGET",
    "TEKS",
    "YA_TIDAK",
    "Baris",
    "Bentuk",
    "HasilBaca",
    "JenisKolom",
    "JudulLain",
    "Kolom",
    "Masalah",
    "Nilai",
    "Sel",
    "baca_tabel",
    "tulis_csv",
    "tulis_tabel",
    "tulis_xlsx",
]
