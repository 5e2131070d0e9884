"""Columns of the calculations of earlier regimes."""

from kinerja.aturan.hitung.skema import BULAT, Skema

ASPEK_PP46 = ("kuantitas", "kualitas", "waktu", "biaya")
SKP_PP46: Skema = {
    "urut": "int64",
    "tanggal": "date",
    "nomor": "int64",
    **{f"{a}_{x}": BULAT for a in ASPEK_PP46 for x in ("target", "realisasi")},
    "tugas_tambahan": BULAT,
    "kreativitas": BULAT,
    "perilaku": BULAT,
}
NILAI_IKI_2021: Skema = {"urut": "int64", "tanggal": "date", "capaian": BULAT, "target_maksimal": "boolean"}
SKP_2021: Skema = {
    "urut": "int64",
    "tanggal": "date",
    "nomor": "int64",
    "nilai": BULAT,
    "bobot": BULAT,
    "tambahan": BULAT,
}
PRESTASI_PP30: Skema = {
    "urut": "int64",
    "tanggal": "date",
    "skp": BULAT,
    "perilaku": BULAT,
    "penilaian_rekan": "boolean",
    "ide_baru": "boolean",
}
INTEGRASI_2021: Skema = {
    "urut": "int64",
    "tanggal": "date",
    "semester_1": BULAT,
    "semester_2": BULAT,
    "ide_baru": "boolean",
}
SEBUTAN_DP3: Skema = {"urut": "int64", "tanggal": "date", "nilai": BULAT}
