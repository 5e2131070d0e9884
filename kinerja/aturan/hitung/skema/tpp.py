"""Columns of the monthly allowance and of the ladder of absence."""

from kinerja.aturan.hitung.skema import BULAT, Skema

ARAH_PLT = ("bawah", "setara", "atas")
TPP: Skema = {
    "urut": "int64",
    "tanggal": "date",
    "pagu_hari": BULAT,  # ceiling times days, summed over the segments
    "hari_bulan": BULAT,
    "produktivitas": BULAT,  # per cent as a whole number of `skala_produktivitas`
    "skala_produktivitas": BULAT,
    "predikat": "string",
    "potongan_kehadiran": BULAT,  # millionths of a per cent, not yet capped
    "plt_arah": "string",
    "plt_tpp": BULAT,
    "hukuman": BULAT,
    "skala_hukuman": BULAT,
    "persen_ditahan": BULAT,
    "skala_ditahan": BULAT,
}
HUKUMAN_ABSENSI: Skema = {"urut": "int64", "tanggal": "date", "hari": BULAT, "berturut_turut": "boolean"}
