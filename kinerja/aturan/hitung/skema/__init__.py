"""Columns of inputs and rule tables, by calculation: plain data, so that reading a record need not load ibis."""

BULAT = "decimal(38, 0)"
Skema = dict[str, str]

BERLAKU: Skema = {"berlaku_dari": "date", "berlaku_sampai": "date"}

DESIMAL_MASUK = 18  # a number that came in is held as a whole number of this many decimals
TELITI = 18  # decimals of an intermediate quotient ...
TEPAT = 16  # ... of which these are kept, so that thirds that add up to a whole do so
PITA: Skema = {"kode": "string", "tanpa_ide_baru": "string", "bawah": BULAT, "atas": BULAT}  # hundredths
RUAS: Skema = {"kode": "string", **dict.fromkeys(("mulai", "sebelum", "dari", "sampai"), BULAT),
               **dict.fromkeys(("nilai_dari", "nilai_sampai"), BULAT)}  # fmt: skip

PREDIKAT: Skema = {"urut": "int64", "tanggal": "date", "hasil_kerja": "string", "perilaku": "string"}
PREDIKAT_MATRIKS: Skema = {
    **BERLAKU,
    "aturan_mulai": "date",
    "hasil_kerja": "string",
    "perilaku": "string",
    "predikat": "string",
}

CAPAIAN: Skema = {
    "urut": "int64",
    "arah": "string",
    "metode": "string",
    "target_bawah": BULAT,
    "target_atas": BULAT,
    "realisasi": BULAT,
}
CAPAIAN_DESIMAL = 2
CAPAIAN_LANGKAH = ("target_dipakai", "pembilang", "penyebut")
CAPAIAN_ANGKA = 31  # digits a scaled number may have: a hundred times it keeps the quotient below 10^34

DISTRIBUSI: Skema = {
    "urut": "int64",
    "tanggal": "date",
    "predikat_organisasi": "string",
    "kelas": "string",
    "banyak": BULAT,
}
DISTRIBUSI_UKURAN = ("maks_persen", "min_persen", "maks_orang", "min_orang")
DISTRIBUSI_POLA: Skema = {
    **BERLAKU,
    "predikat_organisasi": "string",
    "kelas": "string",
    "tanda": BULAT,
    "terbanyak": "boolean",
    **dict.fromkeys(DISTRIBUSI_UKURAN, BULAT),
    "gabungan": "boolean",
    "gabungan_min_persen": BULAT,
    "gabungan_min_orang": BULAT,
}
