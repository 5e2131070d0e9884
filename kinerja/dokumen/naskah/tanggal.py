"""Days as official documents write them: the name of the day, the long date, the date in words."""

from datetime import date

from kinerja.dasar.waktu import tulis_tanggal
from kinerja.dokumen.naskah.terbilang import terbilang

HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def kata_hari(d: date) -> str:
    """`Senin`."""
    return HARI[d.weekday()]


def tanggal_panjang(d: date) -> str:
    """`12 November 2026`."""
    return tulis_tanggal(d, panjang=True)


def tanggal_terbilang(d: date) -> str:
    """`Kamis tanggal dua belas bulan November tahun dua ribu dua puluh enam`, as minutes open."""
    bulan = tanggal_panjang(d).split()[1]
    return f"{kata_hari(d)} tanggal {terbilang(d.day)} bulan {bulan} tahun {terbilang(d.year)}"
