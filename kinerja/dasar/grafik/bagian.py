"""Shares of the five predikat of several groups above each other: one bar a group, as long as every other."""

from collections.abc import Mapping, Sequence

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from kinerja.dasar.grafik.dasar import (
    TINTA,
    WARNA_PREDIKAT,
    Grafik,
    TabelData,
    bingkai,
    kotak,
    potong,
    skala,
    teks,
    urutan,
)
from kinerja.dasar.tampilan import PREDIKAT

LEBAR, BARIS, BATANG, KEPALA = 420, 50, 24, 20
CUKUP_LEBAR = 44  # a part narrower than its letters and figure carries none; the table has them all
Kelompok = tuple[str, Mapping[str, int]]


def bagian_predikat(kelompok: Sequence[Kelompok], judul: str) -> Grafik:
    """(label, counts by predikat) from top to bottom; shares in whole per cent, best at the left."""
    isi = [satu for n, (label, jumlah) in enumerate(kelompok) for satu in _batang(n * BARIS, label, jumlah)]
    uraian = "; ".join(f"{label}: {_sebut(jumlah)}" for label, jumlah in kelompok) + "."
    return Grafik(judul, uraian, bingkai(judul, uraian, LEBAR, BARIS * len(kelompok), isi), _tabel(kelompok))


def persen(bagian: int, seluruh: int) -> int:
    """A share in whole per cent, half upwards; of nothing it is nothing."""
    return (bagian * 200 + seluruh) // (seluruh * 2) if seluruh else 0


def _batang(y: int, label: str, jumlah: Mapping[str, int]) -> list[SafeString]:
    seluruh, x = sum(jumlah.values()), 0.5
    isi = [teks(0, y + 14, potong(label, 60), warna=TINTA, tebal=True)]
    for kode, (warna, tinta) in WARNA_PREDIKAT.items():
        lebar = skala(jumlah.get(kode, 0), 0, seluruh, LEBAR - 1)
        if lebar:
            isi.append(kotak(x, y + KEPALA, lebar, BATANG, warna, stroke="#ffffff", stroke_width=1))
        if lebar >= CUKUP_LEBAR:
            kata = f"{PREDIKAT[kode].huruf} {persen(jumlah[kode], seluruh)}%"
            isi.append(teks(x + lebar / 2, y + KEPALA + 16, kata, jangkar="middle", warna=tinta, tebal=True))
        x += lebar
    isi.append(kotak(0.5, y + KEPALA, LEBAR - 1, BATANG, "none", stroke=TINTA, stroke_width=0.5))
    return isi


def _sebut(jumlah: Mapping[str, int]) -> str:
    seluruh = sum(jumlah.values())
    ada = [f"{PREDIKAT[k].label} {persen(jumlah[k], seluruh)}%" for k in WARNA_PREDIKAT if jumlah.get(k)]
    return ", ".join(ada) or _("belum ada nilai")


def _tabel(kelompok: Sequence[Kelompok]) -> TabelData:
    baris = [
        [str(PREDIKAT[k].label), *(f"{persen(jumlah.get(k, 0), sum(jumlah.values()))}%" for _label, jumlah in kelompok)]
        for k in WARNA_PREDIKAT
    ]
    return urutan((_("Predikat"), *(label for label, _jumlah in kelompok)), baris)
