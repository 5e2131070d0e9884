"""Weights of the components of an open selection."""

from functools import reduce
from operator import add
from typing import TYPE_CHECKING

from kinerja.aturan.hitung.skema import DESIMAL_MASUK
from kinerja.aturan.hitung.skema.kepegawaian import KOMPONEN_SELEKSI
from kinerja.aturan.hitung.tabel import berlaku

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ibis.expr.types import Table

KE_MASUKAN = 10 ** (DESIMAL_MASUK - 6)


def bobot_dalam_rentang(masukan: "Table", aturan: "Mapping[str, Table]") -> "Table":
    """Whether each weight lies within its bounds (inclusive) and all make the whole.

    In: urut, tanggal, makalah, asesmen, wawancara, rekam_jejak (18 decimals). Out: jumlah (18 decimals),
    jumlah_meleset, luar_<component>. Source: PermenPANRB 15/2019.
    """
    t = berlaku(masukan, aturan["bobot"])
    luar = {
        f"luar_{k}": (t[k] < t[f"{k}_bawah"] * KE_MASUKAN) | (t[k] > t[f"{k}_atas"] * KE_MASUKAN)
        for k in KOMPONEN_SELEKSI
    }
    t = t.mutate(jumlah=reduce(add, (t[k] for k in KOMPONEN_SELEKSI)), **luar)
    return t.mutate(jumlah_meleset=t.jumlah != t.seluruhnya * KE_MASUKAN)
