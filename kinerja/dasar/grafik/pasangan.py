"""Two counts beside each other by kind, before and after: an outline is before, filled is after."""

from collections.abc import Sequence

from django.utils.safestring import SafeString

from kinerja.dasar.grafik.dasar import TEAL, TINTA, Grafik, bingkai, garis, kotak, skala, teks, tulis, urutan

LEBAR, KIRI, KANAN, ATAS, BARIS, BATANG = 340, 142, 34, 26, 46, 15


def pasangan(baris: Sequence[tuple[str, int, int]], kepala: tuple[str, str, str], judul: str) -> Grafik:
    """(label, before, after) from top to bottom; `kepala` names the kinds, before and after."""
    terbanyak = max([1, *(n for _label, *dua in baris for n in dua)])
    ruang, tinggi = LEBAR - KIRI - KANAN, ATAS + BARIS * len(baris)
    isi: list[SafeString] = [*_keterangan(kepala), garis(KIRI, ATAS - 2, KIRI, tinggi)]
    for n, (label, lama, baru) in enumerate(baris):
        y = ATAS + n * BARIS
        isi.append(teks(KIRI - 8, y + BATANG + 5, label, jangkar="end", warna=TINTA))
        for geser, nilai, gaya in ((2, lama, _KOSONG), (2 + BATANG + 3, baru, _PENUH)):
            panjang = skala(nilai, 0, terbanyak, ruang)
            isi.append(kotak(KIRI, y + geser, panjang, BATANG, **gaya))
            isi.append(teks(KIRI + panjang + 6, y + geser + 12, tulis(nilai), warna=TINTA, tebal=True))
    uraian = "; ".join(f"{label}: {tulis(lama)} → {tulis(baru)}" for label, lama, baru in baris) + "."
    tabel = urutan(kepala, ((label, tulis(lama), tulis(baru)) for label, lama, baru in baris))
    return Grafik(judul, uraian, bingkai(judul, uraian, LEBAR, tinggi, isi), tabel)


_KOSONG = {"isi": "#ffffff", "stroke": TEAL, "stroke_width": "1.5"}
_PENUH = {"isi": TEAL, "stroke": TEAL, "stroke_width": "1.5"}


def _keterangan(kepala: tuple[str, str, str]) -> list[SafeString]:
    return [
        kotak(KIRI, 5, 14, 10, **_KOSONG),
        teks(KIRI + 20, 14, kepala[1]),
        kotak(KIRI + 100, 5, 14, 10, **_PENUH),
        teks(KIRI + 120, 14, kepala[2]),
    ]
