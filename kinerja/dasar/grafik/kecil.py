"""Charts no larger than a word, for the cells of a table: a part of a whole, and the spread of marks."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from kinerja.dasar.grafik.dasar import (
    TEAL,
    TINTA,
    WARNA_PREDIKAT,
    Grafik,
    TabelData,
    bingkai,
    kotak,
    skala,
    urutan,
)
from kinerja.dasar.tampilan import PREDIKAT

LEBAR, TINGGI = 120, 14


def bagian_kecil(ada: int, seluruh: int, judul: str) -> Grafik:
    """How much of a whole: the outline is the whole, what is reached is filled."""
    isi = [
        kotak(0.5, 0.5, LEBAR - 1, TINGGI - 1, "#ffffff", stroke=TEAL, stroke_width=1, rx=3),
        kotak(0.5, 0.5, skala(min(ada, seluruh), 0, seluruh, LEBAR - 1), TINGGI - 1, TEAL, rx=3),
    ]
    uraian = _("%(ada)d dari %(seluruh)d.") % {"ada": ada, "seluruh": seluruh}
    svg = bingkai(judul, uraian, LEBAR, TINGGI, isi, "grafik grafik-kecil")
    return Grafik(judul, uraian, svg, urutan((_("Tercapai"), _("Terukur")), [(str(ada), str(seluruh))]))


def sebaran_kecil(jumlah: Mapping[str, int], judul: str) -> Grafik:
    """Counts by predikat as one bar, best at the left; what nobody has is left out."""
    seluruh = sum(jumlah.values())
    isi, x = [], 0.5
    for kode, (warna, _huruf) in WARNA_PREDIKAT.items():
        panjang = skala(jumlah.get(kode, 0), 0, seluruh, LEBAR - 1)
        if panjang:
            isi.append(kotak(x, 0.5, panjang, TINGGI - 1, warna, stroke="#ffffff", stroke_width=1))
        x += panjang
    isi.append(kotak(0.5, 0.5, LEBAR - 1, TINGGI - 1, "none", stroke=TINTA, stroke_width=0.5))
    ada = [(PREDIKAT[k], jumlah[k]) for k in WARNA_PREDIKAT if jumlah.get(k)]
    uraian = ", ".join(f"{p.label} {n}" for p, n in ada) + "." if ada else _("Belum ada nilai.")
    tabel = TabelData((_("Predikat"), _("Jumlah")), tuple((str(p.label), str(n)) for p, n in ada))
    return Grafik(judul, uraian, bingkai(judul, uraian, LEBAR, TINGGI, isi, "grafik grafik-kecil"), tabel)
