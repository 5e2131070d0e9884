"""Target and realisation side by side by quarter: the target is an outline, the realisation is filled."""

from collections.abc import Sequence

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from kinerja.dasar.angka import tulis_ringkas
from kinerja.dasar.grafik.dasar import (
    GARIS,
    TEAL,
    TINTA,
    Angka,
    Grafik,
    bingkai,
    garis,
    kotak,
    potong,
    skala,
    teks,
    tulis,
    urutan,
)

TINGGI, KIRI, ATAS, BAWAH, LEBAR_KELOMPOK = 200, 8, 42, 24, 104
Titik = tuple[str, Angka | None, Angka | None]


def batang_target(titik: Sequence[Titik], judul: str) -> Grafik:
    """(label, target, realisation) in order; what is not known is not drawn, and the table shows a dash."""
    nilai = [n for _label, *dua in titik for n in dua if n is not None]
    bawah, atas = min([0, *nilai]), max([0, *nilai])
    lebar = KIRI * 2 + LEBAR_KELOMPOK * max(1, len(titik))
    ruang = TINGGI - ATAS - BAWAH
    dasar = ATAS + ruang - skala(0, bawah, atas, ruang)
    isi: list[SafeString] = [*_keterangan(), garis(KIRI, dasar, lebar - KIRI, dasar, GARIS)]
    for n, (label, target, realisasi) in enumerate(titik):
        x = KIRI + n * LEBAR_KELOMPOK
        for geser, satu, gaya in ((8, target, _KOSONG), (54, realisasi, _PENUH)):
            if satu is not None:
                puncak = ATAS + ruang - skala(satu, bawah, atas, ruang)
                isi.append(kotak(x + geser, min(puncak, dasar), 42, abs(puncak - dasar), **gaya))
                isi.append(
                    teks(x + geser + 21, min(puncak, dasar) - 4, tulis_ringkas(satu), jangkar="middle", warna=TINTA)
                )
        isi.append(teks(x + LEBAR_KELOMPOK / 2, TINGGI - 6, potong(label, 13), jangkar="middle"))
    uraian = _uraian(titik)
    tabel = urutan((_("Periode"), _("Target"), _("Realisasi")), ((label, tulis(t), tulis(r)) for label, t, r in titik))
    return Grafik(judul, uraian, bingkai(judul, uraian, lebar, TINGGI, isi), tabel)


_KOSONG: dict[str, str] = {"isi": "#ffffff", "stroke": TEAL, "stroke_width": "1.5", "stroke_dasharray": "4 2"}
_PENUH: dict[str, str] = {"isi": TEAL}


def _keterangan() -> list[SafeString]:
    return [
        kotak(KIRI, 4, 12, 12, **_KOSONG),
        teks(KIRI + 18, 14, _("Target")),
        kotak(KIRI + 76, 4, 12, 12, **_PENUH),
        teks(KIRI + 94, 14, _("Realisasi")),
    ]


def _uraian(titik: Sequence[Titik]) -> str:
    if not titik:
        return _("Belum ada target.")
    isi = (f"{label}: {tulis(target)} / {tulis(realisasi)}" for label, target, realisasi in titik)
    return _("Target / realisasi. ") + "; ".join(isi) + "."
