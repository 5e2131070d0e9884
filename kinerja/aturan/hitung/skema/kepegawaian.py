"""Columns of the calculations about people, posts, services and organisations."""

from kinerja.aturan.hitung.skema import BULAT, Skema

UMUM: Skema = {"urut": "int64", "tanggal": "date"}
ANGKA_KREDIT: Skema = {**UMUM, "jenjang": "string", "predikat": "string", "bulan": BULAT}
KOTAK_TALENTA: Skema = {**UMUM, "predikat": "string", "cara": "string", "potensial": "string", "skor_potensial": BULAT}
SKOR_TALENTA: Skema = {**UMUM, "kinerja": BULAT, "potensial": BULAT}
BANYAK_UNSUR = 9
SKM: Skema = {
    **UMUM,
    "responden": BULAT,
    **{f"jumlah_{n}": BULAT for n in range(1, BANYAK_UNSUR + 1)},
    "bobot_pembilang": BULAT,
    "bobot_penyebut": BULAT,
}
SAMPEL_SKM: Skema = {**UMUM, "populasi": BULAT}
IP_ASN: Skema = {
    **UMUM,
    "jenis_jabatan": "string",
    "pendidikan": "string",
    "diklat": "boolean",
    "teknis": "boolean",
    "seminar": "boolean",
    "predikat": "string",
    "hukuman": "string",
}
KOMPONEN_AKIP = ("perencanaan", "pengukuran", "pelaporan", "evaluasi")
AKIP: Skema = {**UMUM, **dict.fromkeys(KOMPONEN_AKIP, BULAT)}
KOMPONEN_SELEKSI = ("makalah", "asesmen", "wawancara", "rekam_jejak")
BOBOT_SELEKSI: Skema = {**UMUM, **dict.fromkeys(KOMPONEN_SELEKSI, BULAT)}
SERAPAN: Skema = {
    **UMUM,
    "nomor": "int64",
    "pagu": BULAT,
    "realisasi": BULAT,
    "target": BULAT,
    "skala_target": BULAT,
}
INDEKS_MERIT: Skema = {**UMUM, "nilai": BULAT}
SPS: Skema = {**UMUM, "nomor": "int64", "perkiraan": BULAT, "realisasi": BULAT}
