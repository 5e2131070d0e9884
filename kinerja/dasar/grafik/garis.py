"""A sparkline: how a value went, no larger than a word; the last point is marked."""

from collections.abc import Sequence
from itertools import pairwise

from django.utils.translation import gettext as _

from kinerja.dasar.grafik.dasar import TEAL, Angka, Grafik, bingkai, skala, tulis, urutan
from kinerja.dasar.grafik.dasar import garis as _garis
from kinerja.dasar.grafik.dasar import kotak as _kotak

LEBAR, TINGGI, TEPI = 120, 28, 4


def garis_kecil(titik: Sequence[tuple[str, Angka | None]], judul: str) -> Grafik:
    """(label, value or None) in order; a missing value leaves a gap, it is not guessed."""
    ada = [nilai for _label, nilai in titik if nilai is not None]
    bawah, atas = (min(ada), max(ada)) if ada else (0, 0)
    jarak = (LEBAR - 2 * TEPI) / max(1, len(titik) - 1)
    letak = [
        None if nilai is None else (TEPI + n * jarak, TINGGI - TEPI - _tinggi(nilai, bawah, atas))
        for n, (_label, nilai) in enumerate(titik)
    ]
    ruas = [
        _garis(*dari, *ke, TEAL, stroke_width=1.5, stroke_linecap="round")
        for dari, ke in pairwise(letak)
        if dari and ke
    ]
    ujung = [satu for satu in letak if satu]
    # A lone value between two gaps has no line: every value is at least a dot.
    bintik = [_kotak(x - 1.5, y - 1.5, 3, 3, TEAL, rx=1.5) for x, y in ujung]
    besar = [_kotak(x - 3, y - 3, 6, 6, TEAL, rx=3) for x, y in ujung[-1:]]
    uraian = _uraian(titik)
    svg = bingkai(judul, uraian, LEBAR, TINGGI, [*ruas, *bintik, *besar], "grafik grafik-kecil")
    tabel = urutan((_("Waktu"), _("Nilai")), ((label, tulis(nilai)) for label, nilai in titik))
    return Grafik(judul, uraian, svg, tabel)


def _tinggi(nilai: Angka, bawah: Angka, atas: Angka) -> float:
    ruang = TINGGI - 2 * TEPI
    return skala(nilai, bawah, atas, ruang) if atas != bawah else ruang / 2


def _uraian(titik: Sequence[tuple[str, Angka | None]]) -> str:
    ada = [(label, nilai) for label, nilai in titik if nilai is not None]
    if not ada:
        return _("Belum ada nilai.")
    if len(ada) == 1:
        return _("%(label)s: %(nilai)s.") % {"label": ada[0][0], "nilai": tulis(ada[0][1])}
    (awal, dari), (akhir, ke) = ada[0], ada[-1]
    isi = {"awal": awal, "dari": tulis(dari), "akhir": akhir, "ke": tulis(ke)}
    return _("Dari %(dari)s (%(awal)s) menjadi %(ke)s (%(akhir)s).") % isi
