"""Marks of an organisation that are sums: the AKIP evaluation and the merit index."""

from typing import TYPE_CHECKING

from kinerja.aturan.hitung.bagi import bagi_bulat, bulat
from kinerja.aturan.hitung.skema import DESIMAL_MASUK
from kinerja.aturan.hitung.skema.kepegawaian import KOMPONEN_AKIP
from kinerja.aturan.hitung.tabel import berlaku, golongkan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ibis.expr.types import Table

PERSERATUS = 10 ** (DESIMAL_MASUK - 2)


def jumlah_komponen(masukan: "Table", aturan: "Mapping[str, Table]") -> "Table":
    """The points of the four components together, and the predikat of the sum as it is printed.

    In: urut, tanggal, perencanaan, pengukuran, pelaporan, evaluasi (18 decimals). Out: nilai (hundredths), predikat.
    Source: PermenPANRB 88/2021.
    """
    satu, dua, tiga, empat = (masukan[k] for k in KOMPONEN_AKIP)
    t = masukan.mutate(nilai=bagi_bulat(satu + dua + tiga + empat, PERSERATUS))
    return golongkan(t, aturan["predikat"], "nilai", "predikat")


def indeks_dari_nilai(masukan: "Table", aturan: "Mapping[str, Table]") -> "Table":
    """Score of a merit assessment as a share of the highest, and its category.

    In: urut, tanggal, nilai (18 decimals). Out: indeks (hundredths), kategori. Source: PermenPANRB 40/2018; the
    instrument of 2025.
    """
    t = berlaku(masukan, aturan["tertinggi"])
    t = t.mutate(indeks=bagi_bulat(t.nilai, t.tertinggi * bulat(10 ** (DESIMAL_MASUK - 6 - 2))))
    return golongkan(t, aturan["kategori"], "indeks", "kategori")
